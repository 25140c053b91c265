import { afterEach, expect, test } from 'vitest'
import { enableAutoUnmount } from '@vue/test-utils'
import { mountInForm } from '../testing'
import UiDateInput from './UiDateInput.vue'
import UiMoneyInput from './UiMoneyInput.vue'
import UiNumberInput from './UiNumberInput.vue'

enableAutoUnmount(afterEach)

async function typeInto({ wrapper }: ReturnType<typeof mountInForm>, text: string, { leaving = true } = {}) {
  const input = wrapper.get<HTMLInputElement>('input[type=text]')
  await input.trigger('focus')
  await input.setValue(text)
  if (leaving) {
    await input.trigger('change')
    await input.trigger('blur')
  }
  return input.element
}

test('an amount becomes cents while it is typed and takes its form when the field is left', async () => {
  const form = mountInForm(UiMoneyInput, { modelValue: null as number | null }, { label: 'Geplant' })
  const input = await typeInto(form, '1250000,5', { leaving: false })
  expect([form.values.modelValue, input.value]).toEqual([125_000_050, '1250000,5'])
  await typeInto(form, '1250000,5')
  expect(input.value).toBe('1.250.000,50')
})

test('what is no amount stays in the field, is named, and leaves the value alone', async () => {
  const form = mountInForm(UiMoneyInput, { modelValue: 5_000 as number | null }, { label: 'Geplant' })
  const input = await typeInto(form, '12 Mio', { leaving: false })
  expect(form.wrapper.find('.kern-error').exists()).toBe(false)
  await typeInto(form, '12 Mio')
  expect([form.values.modelValue, input.value]).toEqual([5_000, '12 Mio'])
  const error = form.wrapper.get('.kern-error')
  expect(error.text()).toContain('Betrag in Euro')
  expect(input.getAttribute('aria-describedby')).toBe(error.attributes('id'))
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(form.events).toContainEqual(['understood', false])
})

test('a value that changes elsewhere replaces the text, also one that was no amount', async () => {
  const form = mountInForm(UiMoneyInput, { modelValue: 5_000 as number | null }, { label: 'Geplant' })
  const input = await typeInto(form, 'unsinn')
  form.values.modelValue = 7_000
  await form.wrapper.vm.$nextTick()
  expect(input.value).toBe('70')
})

test('an emptied field is no amount, which is not the same as nothing', async () => {
  const form = mountInForm(UiMoneyInput, { modelValue: 5_000 as number | null }, { label: 'Geplant' })
  await typeInto(form, '')
  expect(form.values.modelValue).toBeNull()
  expect(form.events).toContainEqual(['change', null])
})

test('a day is read in every usual form and shown in the German one', async () => {
  const form = mountInForm(UiDateInput, { modelValue: null as string | null }, { label: 'Geplant am' })
  const input = await typeInto(form, '5.3.27')
  expect([form.values.modelValue, input.value]).toEqual(['2027-03-05', '05.03.2027'])
})

test('arrow keys move a day, with shift a month', async () => {
  const form = mountInForm(UiDateInput, { modelValue: '2027-01-31' as string | null }, { label: 'Ende' })
  const input = form.wrapper.get('input[type=text]')
  await input.trigger('focus')
  await input.trigger('keydown', { key: 'ArrowUp', shiftKey: true })
  expect(form.values.modelValue).toBe('2027-02-28')
  await input.trigger('keydown', { key: 'ArrowDown' })
  expect(form.values.modelValue).toBe('2027-02-27')
})

test('a number out of range is refused with its range', async () => {
  const form = mountInForm(
    UiNumberInput,
    { modelValue: 40 as number | null },
    { label: 'Fortschritt', min: 0, max: 100 },
  )
  await typeInto(form, '140')
  expect(form.values.modelValue).toBe(40)
  expect(form.wrapper.get('.kern-error').text()).toContain('von 0 bis 100')
  await typeInto(form, '12,5')
  expect(form.wrapper.get('.kern-error').text()).toContain('ganze Zahl')
})

test('a change is told once, when the field is left', async () => {
  const form = mountInForm(UiNumberInput, { modelValue: 40 as number | null }, { label: 'Fortschritt' })
  const input = form.wrapper.get('input')
  await input.trigger('focus')
  await input.trigger('keydown', { key: 'ArrowUp' })
  await input.trigger('keydown', { key: 'ArrowUp' })
  expect(form.events).toEqual([])
  await input.trigger('change')
  await input.trigger('blur')
  expect(form.events).toEqual([['change', 42]])
})
