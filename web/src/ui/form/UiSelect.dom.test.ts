import { afterEach, expect, test } from 'vitest'
import { enableAutoUnmount } from '@vue/test-utils'
import { mountInForm } from '../testing'
import UiSelect from './UiSelect.vue'

enableAutoUnmount(afterEach)

const OPTIONS = [
  { value: 'low', label: 'Niedrig' },
  { value: 'high', label: 'Hoch' },
]

test('chooses among its options, and nothing where that is offered', async () => {
  const form = mountInForm(
    UiSelect,
    { modelValue: null as string | null },
    { label: 'Priorität', options: OPTIONS, empty: true },
  )
  const select = form.wrapper.get<HTMLSelectElement>('select')
  expect(select.findAll('option').map((option) => option.text())).toEqual(['Keine Angabe', 'Niedrig', 'Hoch'])
  await select.setValue('high')
  expect(form.values.modelValue).toBe('high')
  await select.setValue('')
  expect(form.values.modelValue).toBeNull()
  expect(form.events).toEqual([
    ['change', 'high'],
    ['change', null],
  ])
})

test('its label names it', () => {
  const { wrapper } = mountInForm(UiSelect, { modelValue: 'low' }, { label: 'Priorität', options: OPTIONS })
  expect(wrapper.get('label').attributes('for')).toBe(wrapper.get('select').attributes('id'))
})
