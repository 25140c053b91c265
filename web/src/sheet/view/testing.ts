import { flushPromises, mount } from '@vue/test-utils'
import { createI18n } from 'vue-i18n'
import { SheetGrid, type WrongCells } from '..'
import type { SheetEdit } from '../edit'
import { sheetMessages } from '../messages'
import { type Item, ITEMS, sourceOf } from '../model/testing'

/** As a page would: it takes over what was edited, and refuses the name `nein`. */
export function sheet(rows: readonly Item[] = ITEMS, wrong?: WrongCells, sums: readonly Item[] = []) {
  const edits: SheetEdit[] = []
  const wrapper = mount(SheetGrid<Item>, {
    attachTo: document.body,
    props: {
      label: 'Liste',
      rows,
      columns: sourceOf().columns,
      rowKey: ({ id }: Item) => id,
      isOpen: ({ open }: Item) => open === true,
      pageKeys: ['?'],
      wrong,
      sums,
      onEdit: (edit: SheetEdit) => void hear(edit),
    },
    global: {
      plugins: [createI18n({ legacy: false, locale: 'de', messages: { de: { sheet: sheetMessages.de } } })],
    },
  })

  function hear(edit: SheetEdit) {
    edits.push(edit)
    const wanted = edit.cells.filter(({ value }) => value !== 'nein')
    for (const { row, column, value } of edit.cells)
      if (value === 'nein') edit.refuse(row, column, 'So nicht.')
    const begun = edit.lines.map(({ cells: [name = ''] }): Item => ({
      id: name,
      name,
      count: null,
      due: null,
    }))
    return wrapper.setProps({
      rows: wrapper.props('rows').flatMap((item: Item) => [
        ...(item.open ? begun : []),
        {
          ...item,
          ...Object.fromEntries(
            wanted.filter(({ row }) => row === item.id).map(({ column, value }) => [column, value]),
          ),
        },
      ]),
    })
  }

  const cell = (row: number, column: number) => wrapper.find(`[data-cell="${row}:${column}"]`)
  return {
    wrapper,
    edits,
    cell,
    at: () => (document.activeElement as HTMLElement).dataset['cell'],
    status: () => wrapper.find('.status').text(),
    editor: () => wrapper.find<HTMLInputElement>('.sheet-editor'),
    async click(row: number, column: number, modifiers: MouseEventInit = {}) {
      await cell(row, column).trigger('mousedown', { button: 0, ...modifiers })
      await flushPromises()
    },
    async press(key: string, modifiers: KeyboardEventInit = {}) {
      const target = document.activeElement!
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
      )
      await flushPromises()
    },
  }
}

export type Sheet = ReturnType<typeof sheet>

export async function type({ press, editor }: Sheet, text: string, then = 'Enter') {
  await press(text[0]!)
  await editor().setValue(text)
  await press(then)
}
