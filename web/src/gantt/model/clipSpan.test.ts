import { expect, test } from 'vitest'
import { clipSpan, pinSpan } from './clipSpan'

const AXIS = { start: 100, end: 200 }

test('what lies on the axis stays as it is', () => {
  const whole = { start: 100, end: 199 }
  expect(clipSpan(whole, AXIS)).toEqual({ ...whole, cut: { start: false, end: false } })
})

test('what goes beyond the axis is cut there', () => {
  expect(clipSpan({ start: 50, end: 200 }, AXIS)).toEqual({
    start: 100,
    end: 199,
    cut: { start: true, end: true },
  })
})

test('what the axis does not have is not drawn, and pinned to its edge', () => {
  const far = { start: 2_900_000, end: 2_900_000 }
  expect(clipSpan(far, AXIS)).toBeNull()
  expect(clipSpan({ start: 1, end: 99 }, AXIS)).toBeNull()
  expect(pinSpan(far, AXIS)).toEqual({ start: 199, end: 199 })
})
