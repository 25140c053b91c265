import { idOf } from '@fahrplan/shared/testing'
import type { Snapshot } from '@fahrplan/shared/tenancy'
import { expect, test } from 'vitest'
import { latestReleased } from './latestReleased'

const snapshot = (number: number, releasedAt: string | null) =>
  ({ id: idOf(number), title: `Stand ${number}`, releasedAt }) as Snapshot

test('is the one that was released last, whenever it was taken', () => {
  const first = snapshot(1, '2027-03-01T10:00:00.000Z')
  const second = snapshot(2, '2027-02-01T10:00:00.000Z')
  expect(latestReleased([snapshot(3, null), second, first])).toBe(first)
  expect(latestReleased([snapshot(3, null)])).toBeUndefined()
})
