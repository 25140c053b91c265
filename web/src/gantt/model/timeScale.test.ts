import { toDay, toDayNumber } from '@fahrplan/shared/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GanttRow } from './row'
import {
  axisAround,
  clampZoom,
  dayAt,
  fittingZoom,
  frameOf,
  presetOf,
  xOf,
  ZOOM_PRESETS,
  zoomForSpan,
} from './timeScale'

const HORIZON = { start: toDayNumber('2026-03-01'), end: toDayNumber('2031-02-28') }

const bar = (dates: Partial<GanttRow>): GanttRow => ({
  id: 'a',
  parentId: null,
  level: 1,
  kind: 'bar',
  label: 'A',
  tone: 0,
  description: 'A',
  ...dates,
})

describe('the axis', () => {
  test('shows whole months around the horizon', () => {
    const axis = axisAround(HORIZON, [])
    expect(toDay(axis.start)).toBe('2026-02-01')
    expect(toDay(axis.end)).toBe('2031-07-01')
  })

  test('reaches to rows that lie outside', () => {
    const outside = { start: toDayNumber('2025-05-07'), end: toDayNumber('2033-01-01') }
    const axis = axisAround(HORIZON, [bar({}), bar(outside)])
    expect(toDay(axis.start)).toBe('2025-04-01')
    expect(axis.end).toBeGreaterThan(outside.end)
    expect(frameOf(HORIZON)).toEqual(axisAround(HORIZON, []))
  })

  test('follows a row for two years, not into the year 9999', () => {
    const axis = axisAround(HORIZON, [
      bar({ start: toDayNumber('0100-01-01'), end: toDayNumber('9999-12-31') }),
      { ...bar({}), kind: 'point', point: toDayNumber('9999-12-31') },
    ])
    expect(toDay(axis.start)).toBe('2024-02-01')
    expect(toDay(axis.end)).toBe('2033-07-01')
  })
})

describe('pixels and days', () => {
  const axis = axisAround(HORIZON, [])
  const zooms = fc.double({ min: 0.05, max: 40, noNaN: true })

  test('are each other’s inverse', () => {
    const days = fc.integer({ min: axis.start, max: axis.end - 1 })
    fc.assert(
      fc.property(days, zooms, (day, zoom) => {
        // The middle of the day: its very edge may round either way.
        expect(dayAt(axis, zoom, xOf(axis, zoom, day) + zoom / 2)).toBe(day)
      }),
    )
  })

  test('fit: the whole axis is as wide as the view', () => {
    expect(xOf(axis, fittingZoom(axis, 1_000), axis.end)).toBeCloseTo(1_000)
  })

  test('zoom ends where the axis would be narrower than its view', () => {
    expect(clampZoom(0.1, 0.5)).toBe(0.5)
    expect(clampZoom(1_000)).toBe(160)
  })

  test('a span is fitted with a margin, and never a day over the whole view', () => {
    expect(zoomForSpan({ start: 0, end: 87 }, 1_000)).toBeCloseTo(10)
    expect(zoomForSpan({ start: 5, end: 5 }, 1_050)).toBeCloseTo(44)
    expect(zoomForSpan({ start: 0, end: 9_999 }, 1_000, 0.4)).toBe(0.4)
  })

  test('a zoom belongs to the preset it is nearest to', () => {
    expect(presetOf(ZOOM_PRESETS.years)).toBe('years')
    expect(presetOf(2)).toBe('quarters')
    expect(presetOf(10)).toBe('months')
    expect(presetOf(30)).toBe('days')
  })
})
