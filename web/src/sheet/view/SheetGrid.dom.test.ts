import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import { rowOfCell, useWrongCells } from '..'
import { type Item, ITEMS, NEW_ROW } from '../model/testing'
import { sheet, type } from './testing'

enableAutoUnmount(afterEach)

const many = Array.from({ length: 10_000 }, (_, index): Item => ({
  id: `n${index}`,
  name: `Zeile ${index}`,
  count: index,
  due: null,
}))

describe('as a grid', () => {
  test('it says how large it is and where a cell is, and is one tab stop', async () => {
    const { wrapper, cell, click } = sheet()
    expect(wrapper.find('[role=grid]').attributes()).toMatchObject({
      'aria-rowcount': '5',
      'aria-colcount': '3',
      'aria-multiselectable': 'true',
    })
    expect(cell(1, 2).element.parentElement!.getAttribute('aria-rowindex')).toBe('3')
    expect(cell(1, 2).attributes('aria-colindex')).toBe('3')
    expect(cell(1, 0).attributes('role')).toBe('rowheader')
    await click(1, 2)
    expect(wrapper.findAll('[tabindex="0"]').map((one) => one.attributes('data-cell'))).toEqual(['1:2'])
  })

  test('it draws what is in view, however many rows there are', () => {
    const { wrapper } = sheet(many)
    expect(wrapper.find('[role=grid]').attributes('aria-rowcount')).toBe('10001')
    expect(wrapper.findAll('[data-row]').length).toBeLessThan(60)
  })

  test('arrows walk, Tab leads to the next cell, and out after the last one or after Escape', async () => {
    const one = sheet()
    await one.click(0, 0)
    await one.press('ArrowDown')
    await one.press('Tab')
    expect(one.at()).toBe('1:1')
    await one.press('Escape')
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true })
    document.activeElement!.dispatchEvent(tab)
    expect(tab.defaultPrevented).toBe(false)
  })

  test('keys of the page are left to it', async () => {
    const one = sheet()
    await one.click(0, 0)
    await one.press('?')
    expect(one.editor().exists()).toBe(false)
  })
})

describe('editing', () => {
  test('typing replaces, Enter takes over and goes down', async () => {
    const one = sheet()
    await one.click(0, 0)
    await type(one, 'neu')
    expect(one.edits.map(({ kind, cells }) => [kind, cells])).toEqual([
      ['type', [{ row: 'a', column: 'name', value: 'neu' }]],
    ])
    expect(one.cell(0, 0).text()).toContain('neu')
    expect(one.at()).toBe('1:0')
  })

  test('F2 edits what stands there, and Escape leaves it', async () => {
    const one = sheet()
    await one.click(0, 2)
    await one.press('F2')
    expect(one.editor().element.value).toBe('15.03.2027')
    await one.editor().setValue('16.03.2027')
    await one.press('Escape')
    expect(one.edits).toEqual([])
    expect(one.cell(0, 2).text()).toBe('15.03.2027')
    expect(one.at()).toBe('0:2')
  })

  test('what cannot be read stays in its cell, is told there, and Escape takes it back', async () => {
    const one = sheet()
    await one.click(0, 2)
    await type(one, '32.13.2027', 'Tab')
    expect(one.edits).toEqual([])
    expect(one.status()).toContain('Bitte ein Datum eingeben')
    await one.click(0, 2)
    const { cell } = one
    expect(cell(0, 2).attributes('aria-invalid')).toBe('true')
    expect(cell(0, 2).find('.sheet-cell__text').text()).toBe('32.13.2027')
    const reason = document.getElementById(cell(0, 2).attributes('aria-describedby')!)
    expect(reason?.textContent).toContain('Bitte ein Datum eingeben')
    expect(one.status()).toContain('Eine Zelle ist nicht übernommen.')
    await one.press('Escape')
    expect(cell(0, 2).text()).toBe('15.03.2027')
    expect(one.status()).toBe('')
  })

  test('what the page refuses stays too, until there is something right', async () => {
    const one = sheet()
    await one.click(0, 0)
    await type(one, 'nein')
    expect(one.status()).toContain('So nicht.')
    await one.click(0, 0)
    await type(one, 'gut')
    expect(one.cell(0, 0).text()).toBe('gut')
    expect(one.status()).toBe('')
  })

  test('a locked cell says why', async () => {
    const one = sheet()
    await one.click(1, 1)
    await one.press('5')
    expect(one.editor().exists()).toBe(false)
    expect(one.status()).toBe('Diese Zeile steht fest.')
    await one.press('Delete')
    expect(one.status()).toContain('Diese Zeile steht fest.')
    await one.press('ArrowDown')
    expect(one.status()).toBe('')
  })

  test('an open row begins something new and stays for the next', async () => {
    const one = sheet([...ITEMS, NEW_ROW])
    await one.click(4, 0)
    await type(one, 'fünf')
    expect(one.edits[0]).toMatchObject({ lines: [{ row: 'new', column: 'name', cells: ['fünf'] }] })
    expect(one.at()).toBe('5:0')
    await type(one, 'sechs')
    expect(one.cell(5, 0).text()).toBe('sechs')
    expect(one.at()).toBe('6:0')
  })

  test('Tab goes on in what has begun, where it can be written in', async () => {
    const one = sheet([...ITEMS, NEW_ROW])
    await one.click(4, 0)
    await type(one, 'fünf', 'Tab')
    expect(one.at()).toBe('4:1')
    await one.click(5, 0)
    await type(one, 'fest', 'Tab')
    expect(one.at()).toBe('5:2')
  })

  test('what could not be taken is still there in another grid, where the page keeps it', async () => {
    const wrong = useWrongCells()
    const one = sheet(ITEMS, wrong)
    await one.click(0, 2)
    await type(one, 'morgen')
    one.wrapper.unmount()
    const again = sheet(ITEMS, wrong)
    expect(again.cell(0, 2).attributes('aria-invalid')).toBe('true')
    expect(again.cell(0, 2).text()).toContain('morgen')
    expect(again.status()).toContain('Eine Zelle ist nicht übernommen.')
    expect([...wrong.cells.value.keys()].map(rowOfCell)).toEqual(['a'])
  })
})

describe('many cells', () => {
  const clipboard = (data: Record<string, string>) => {
    const kept = new Map(Object.entries(data))
    const clipboardData = {
      getData: (type: string) => kept.get(type) ?? '',
      setData: (type: string, text: string) => void kept.set(type, text),
    }
    return { kept, clipboardData }
  }

  test('are chosen with Shift, copied as a table, and pasted as one edit', async () => {
    const { wrapper, click, press, edits, cell, status } = sheet()
    await click(0, 1)
    await press('ArrowRight', { shiftKey: true })
    await press('ArrowDown', { shiftKey: true })
    expect(wrapper.findAll('[aria-selected=true]')).toHaveLength(4)
    const { kept, clipboardData } = clipboard({})
    await wrapper.find('[role=grid]').trigger('copy', { clipboardData })
    expect(kept.get('text/plain')).toBe('1\t15.03.2027\n20\t\n')
    expect(kept.get('text/html')).toContain('<td>15.03.2027</td>')
    await click(2, 1)
    await wrapper.find('[role=grid]').trigger('paste', { clipboardData })
    expect(edits).toHaveLength(1)
    expect(edits[0]!.cells).toHaveLength(3)
    expect(cell(2, 2).text()).toBe('15.03.2027')
    expect(status()).toContain('3 Zellen eingefügt.')
  })

  test('come from a program that gives nothing but a table', async () => {
    const { wrapper, click, edits } = sheet()
    await click(0, 0)
    const { clipboardData } = clipboard({ 'text/html': '<table><tr><td>aus Word</td></tr></table>' })
    await wrapper.find('[role=grid]').trigger('paste', { clipboardData })
    expect(edits[0]!.cells).toEqual([{ row: 'a', column: 'name', value: 'aus Word' }])
  })

  test('are cleared and filled down as one edit each', async () => {
    const { click, press, edits } = sheet()
    await click(2, 1)
    await click(3, 1, { shiftKey: true })
    await press('Delete')
    await click(0, 2)
    await click(3, 2, { shiftKey: true })
    await press('d', { ctrlKey: true })
    expect(edits.map(({ kind, cells }) => [kind, cells.length])).toEqual([
      ['clear', 1],
      ['fill', 3],
    ])
  })
})

test('sums stay below the rows, are reached by keys and told apart, and hold nothing that is pasted above', async () => {
  const one = sheet(ITEMS, undefined, [{ id: 'sum', name: 'Summe', count: 25, due: null }])
  expect(one.wrapper.find('[role=grid]').attributes('aria-rowcount')).toBe('6')
  await one.click(3, 0)
  await one.press('ArrowDown')
  expect(one.at()).toBe('4:0')
  expect(one.wrapper.emitted('active')?.at(-1)).toEqual(['sum'])
  await one.press('Enter', { ctrlKey: true })
  expect(one.wrapper.emitted('open')).toBeUndefined()
  await one.click(3, 0)
  const clipboardData = { getData: () => 'a\nb' }
  await one.wrapper.find('[role=grid]').trigger('paste', { clipboardData })
  expect(one.edits[0]!.cells).toHaveLength(1)
  expect(one.status()).toContain('Eine Zeile fand unter der letzten keinen Platz.')
  await one.cell(-1, 1).trigger('click')
  expect(one.cell(4, 0).text()).toBe('Summe')
})

test('a head sorts, and rows keep their places while they are edited', async () => {
  const one = sheet()
  const names = () => one.wrapper.findAll('[role=rowheader]').map((head) => head.text())
  await one.click(-1, 0)
  await one.cell(-1, 0).trigger('click')
  expect(one.cell(-1, 0).attributes('aria-sort')).toBe('ascending')
  expect(names()).toEqual(['drei', 'eins', 'fest', 'vier'])
  await one.click(0, 0)
  await type(one, 'zuletzt')
  expect(names()).toEqual(['zuletzt', 'eins', 'fest', 'vier'])
})
