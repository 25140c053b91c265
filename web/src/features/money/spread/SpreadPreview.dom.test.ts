import { enableAutoUnmount, mount } from '@vue/test-utils'
import type { SpreadYear } from '@fahrplan/shared/funding'
import { afterEach, expect, test } from 'vitest'
import { i18n } from '@/app/i18n'
import SpreadPreview from './SpreadPreview.vue'

enableAutoUnmount(afterEach)

const YEARS: readonly SpreadYear[] = [
  { year: 2027, cents: 33_34, followUp: false },
  { year: 2028, cents: 66_66, followUp: true },
]

test('the look ahead tells each year, its sum to the cent, and what is follow-up cost', () => {
  const wrapper = mount(SpreadPreview, { props: { years: YEARS }, global: { plugins: [i18n] } })
  const rows = wrapper
    .findAll('tbody tr')
    .map((row) => row.findAll('th, td').map((cell) => cell.text().replaceAll(/\s+/g, ' ')))
  expect(rows).toEqual([
    ['2027', '33,34 €'],
    ['2028 Folgekosten', '66,66 €'],
  ])
  expect(wrapper.find('tfoot').text()).toContain('100,00')
})

test('by hand, each year is a field that tells what was written', async () => {
  const wrapper = mount(SpreadPreview, {
    props: { years: YEARS, byHand: new Map([[2027, 33_34]]) },
    global: { plugins: [i18n] },
  })
  const [first, second] = wrapper.findAll<HTMLInputElement>('input')
  expect(first!.element.value).toBe('33,34')
  await second!.setValue('66,66')
  expect(wrapper.emitted('part')?.at(-1)).toEqual([2028, 66_66])
  await second!.setValue('viel')
  expect(wrapper.emitted('understood')?.at(-1)).toEqual([2028, false])
})
