import { afterEach, expect, test } from 'vitest'
import { enableAutoUnmount } from '@vue/test-utils'
import { mountInForm } from '../testing'
import UiTable from './UiTable.vue'

enableAutoUnmount(afterEach)

const COLUMNS = [
  { key: 'name', label: 'Name', heading: true, sortable: true, value: (row: string[]) => row[0] },
  { key: 'unit', label: 'Amt', value: (row: string[]) => row[1] },
]
const ROWS = [
  ['Zeta', 'Hauptamt'],
  ['Alpha', 'Kämmerei'],
]

test('sorts by a click on the head and says so', async () => {
  const { wrapper } = mountInForm(
    UiTable,
    {},
    { caption: 'Maßnahmen', columns: COLUMNS, rows: ROWS, rowKey: (row: string[]) => row[0]! },
  )
  const names = () => wrapper.findAll('tbody th').map((cell) => cell.text())
  expect(names()).toEqual(['Zeta', 'Alpha'])
  await wrapper.get('thead button').trigger('click')
  expect(names()).toEqual(['Alpha', 'Zeta'])
  expect(wrapper.get('thead th').attributes('aria-sort')).toBe('ascending')
})

test('can be scrolled by keyboard and is named by its caption', () => {
  const { wrapper } = mountInForm(
    UiTable,
    {},
    { caption: 'Maßnahmen', columns: COLUMNS, rows: [], rowKey: () => 0 },
  )
  const frame = wrapper.get('[tabindex="0"]')
  expect(frame.attributes('aria-labelledby')).toBe(wrapper.get('caption').attributes('id'))
  expect(wrapper.get('tbody').text()).toBe('Keine Angabe')
})
