import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import { nextTick } from 'vue'
import { ITEMS, NEW_ROW } from '../model/testing'
import { sheet, type } from './testing'

enableAutoUnmount(afterEach)

const others = (count: number | null) => ITEMS.map((item) => (item.id === 'a' ? { ...item, count } : item))
const hint = ({ wrapper }: ReturnType<typeof sheet>) => wrapper.find('.sheet-cell__reason')

describe('while somebody else writes in the same cell', () => {
  test('it is told beside the field, and the edit knows what it was based on', async () => {
    const one = sheet()
    await one.click(0, 1)
    await one.press('F2')
    await one.wrapper.setProps({ rows: others(77) })
    expect(hint(one).text()).toContain('Inzwischen steht hier: 77.')
    expect(one.editor().element.value).toBe('1')
    await one.editor().setValue('88')
    await one.press('Enter')
    expect(one.edits[0]!.cells).toEqual([
      { row: 'a', column: 'count', value: 88, overtaken: { was: 1, is: 77 } },
    ])
  })

  test('a cell that was emptied says so, and one that is as it was says nothing', async () => {
    const one = sheet()
    await one.click(0, 1)
    await one.press('8')
    expect(hint(one).exists()).toBe(false)
    await one.wrapper.setProps({ rows: others(null) })
    expect(hint(one).text()).toContain('Inzwischen steht hier: leer.')
    await one.wrapper.setProps({ rows: ITEMS })
    await one.press('Enter')
    expect(one.edits[0]!.cells).toEqual([{ row: 'a', column: 'count', value: 8 }])
  })

  test('what could not be taken is based on what stood there when it was written', async () => {
    const one = sheet()
    await one.click(0, 1)
    await type(one, 'viele')
    await one.wrapper.setProps({ rows: others(77) })
    await one.click(0, 1)
    await type(one, '88')
    expect(one.edits[0]!.cells[0]!.overtaken).toEqual({ was: 1, is: 77 })
  })

  test('what was written in a row that is gone is told', async () => {
    const one = sheet()
    await one.click(0, 1)
    await one.press('F2')
    await one.editor().setValue('88')
    await one.wrapper.setProps({ rows: ITEMS.slice(1) })
    await nextTick()
    expect(one.edits).toEqual([])
    expect(one.status()).toContain('Nicht übernommen: 88')
  })
})

test('a locked cell says why beside it, until one goes on', async () => {
  const one = sheet()
  await one.click(1, 1)
  await one.press('5')
  expect(hint(one).text()).toBe('Diese Zeile steht fest.')
  expect(one.wrapper.find('.status__text--refusal').exists()).toBe(true)
  await one.press('ArrowDown')
  expect(hint(one).exists()).toBe(false)
  expect(one.wrapper.find('.status__text--refusal').exists()).toBe(false)
})

test('a gesture that is taken back takes its refused texts along, and no others', async () => {
  const one = sheet()
  const clipboardData = { getData: () => 'x\t5\t32.13.2027' }
  await one.click(2, 1)
  await type(one, 'viele')
  await one.click(0, 0)
  await one.wrapper.find('[role=grid]').trigger('paste', { clipboardData })
  expect(one.cell(0, 2).attributes('aria-invalid')).toBe('true')
  one.edits[0]!.forget()
  await nextTick()
  expect(one.cell(0, 2).text()).toBe('15.03.2027')
  expect(one.cell(2, 1).attributes('aria-invalid')).toBe('true')
})

test('Enter after a run of tabs goes on where the run began', async () => {
  const one = sheet([...ITEMS, NEW_ROW])
  await one.click(2, 0)
  await type(one, 'eins', 'Tab')
  await type(one, '2', 'Tab')
  await type(one, '3.3.2027')
  expect(one.at()).toBe('3:0')
  await one.press('Tab')
  await one.press('ArrowUp')
  await type(one, '5')
  expect(one.at()).toBe('3:1')
})
