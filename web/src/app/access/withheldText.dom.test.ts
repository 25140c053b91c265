import { expect, test } from 'vitest'
import { t } from '../i18n'
import { sumLabel, withWithheld } from './withheldText'

test('sums that are whole say nothing more', () => {
  expect(withWithheld('Alles ist gedeckt.', 0, t)).toBe('Alles ist gedeckt.')
  expect(sumLabel('Summe', 0, t)).toBe('Summe')
})

test('sums that are not whole say how much is missing', () => {
  expect(withWithheld('Alles ist gedeckt.', 1, t)).toBe(
    'Alles ist gedeckt. Eine vertrauliche Maßnahme ist hier nicht mitgezählt.',
  )
  expect(sumLabel('Summe', 2, t)).toBe('Summe (ohne 2 vertrauliche Maßnahmen)')
})
