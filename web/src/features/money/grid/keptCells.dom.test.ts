import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { unsavedForms } from '@/app/session'
import { moveKept, useKeptCells } from './keptCells'

beforeEach(() => setActivePinia(createPinia()))

test('what could not be taken waits in its grid, goes along with a renamed row, and goes with a deleted one', () => {
  const wrong = useKeptCells('costs')
  const before = unsavedForms()
  const cell = { text: 'zwölf', reason: 'Bitte einen Betrag eingeben.' }
  wrong.change([], [{ row: 'alt', column: 'plannedCents:2027', wrong: cell }])
  expect(unsavedForms()).toBe(before + 1)
  expect(useKeptCells('costs').at('alt', 'plannedCents:2027')).toEqual(cell)
  expect(useKeptCells('frames').count.value).toBe(0)
  moveKept(wrong, 'alt', 'neu')
  expect(wrong.at('alt', 'plannedCents:2027')).toBeUndefined()
  expect(wrong.at('neu', 'plannedCents:2027')).toEqual(cell)
  moveKept(wrong, 'neu', undefined)
  expect(unsavedForms()).toBe(before)
})
