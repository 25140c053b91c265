import { toDay, toDayNumber } from '@fahrplan/shared/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GanttRow } from './row'
import { clampDays, monthsInDays, shiftDates, shiftLimits, type ShiftPart } from './shift'

const day = toDayNumber
const HORIZON = { start: day('2026-03-01'), end: day('2031-02-28') }
const SPAN = { start: day('2030-12-01'), end: day('2031-01-31') }
const BAR: GanttRow = {
  id: 'a',
  parentId: null,
  level: 1,
  kind: 'bar',
  label: 'A',
  tone: 0,
  description: 'A',
  ...SPAN,
}

describe('how far a bar may go', () => {
  test('the wall at the end of the horizon stops it', () => {
    expect(shiftLimits(SPAN, 'move', HORIZON).max).toBe(28)
    expect(shiftLimits(SPAN, 'end', HORIZON).max).toBe(28)
  })

  test('its ends do not pass each other', () => {
    expect(shiftLimits(SPAN, 'start', HORIZON).max).toBe(61)
    expect(shiftLimits(SPAN, 'end', HORIZON).min).toBe(-61)
  })

  test('what lies outside may stay or come nearer, not go farther', () => {
    const outside = { start: day('2031-03-10'), end: day('2031-03-20') }
    expect(shiftLimits(outside, 'move', HORIZON)).toMatchObject({ max: 0 })
    expect(shiftLimits(outside, 'move', HORIZON).min).toBeLessThan(-1_000)
  })

  test('a span inside stays inside, and its end after its start', () => {
    const inside = fc
      .tuple(fc.nat(1_825), fc.nat(1_825))
      .map(([a, b]) => ({ start: HORIZON.start + Math.min(a, b), end: HORIZON.start + Math.max(a, b) }))
    const parts = fc.constantFrom<ShiftPart>('move', 'start', 'end')
    fc.assert(
      fc.property(inside, parts, fc.integer({ min: -4_000, max: 4_000 }), (span, part, wanted) => {
        const days = clampDays(wanted, shiftLimits(span, part, HORIZON))
        const dates = shiftDates({ ...BAR, ...span }, { id: 'a', part, days })
        if (dates === null || 'point' in dates) throw new Error('a bar has two dates')
        expect(dates.start).toBeGreaterThanOrEqual(HORIZON.start)
        expect(dates.end).toBeLessThanOrEqual(HORIZON.end)
        expect(dates.end).toBeGreaterThanOrEqual(dates.start)
      }),
    )
  })
})

describe('a shift', () => {
  test('moves the whole bar, or one end', () => {
    expect(shiftDates(BAR, { id: 'a', part: 'move', days: 3 })).toEqual({
      start: SPAN.start + 3,
      end: SPAN.end + 3,
    })
    expect(shiftDates(BAR, { id: 'a', part: 'start', days: 3 })).toEqual({
      start: SPAN.start + 3,
      end: SPAN.end,
    })
    expect(shiftDates(BAR, { id: 'a', part: 'end', days: 3 })).toEqual({
      start: SPAN.start,
      end: SPAN.end + 3,
    })
  })

  test('moves a diamond', () => {
    const point: GanttRow = { ...BAR, kind: 'point', point: 20_000 }
    expect(shiftDates(point, { id: 'a', part: 'move', days: -5 })).toEqual({ point: 19_995 })
  })

  test('of a row without dates is none', () => {
    const bare: GanttRow = { ...BAR, start: undefined, end: undefined }
    expect(shiftDates(bare, { id: 'a', part: 'move', days: 1 })).toBeNull()
  })

  test('by a month lands on the same day of the next one, or on its last', () => {
    const january = { start: day('2027-01-31'), end: day('2027-03-15') }
    expect(toDay(january.start + monthsInDays(january, 'move', 1))).toBe('2027-02-28')
    expect(toDay(january.end + monthsInDays(january, 'end', -1))).toBe('2027-02-15')
  })
})
