import { fundingProgrammeDefaults, type FundingProgramme } from '@fahrplan/shared/plan'
import { expect, test } from 'vitest'
import { timelineOf } from './timelineOf'

const TERM = { start: '2026-03-01', end: '2031-02-28' }
const TODAY = '2026-11-27'

function programme(fields: Partial<FundingProgramme>): FundingProgramme {
  return { ...fundingProgrammeDefaults, id: 'p', fundingSourceId: 's', name: 'Programm', ...fields }
}

const barsOf = (fields: Partial<FundingProgramme>) =>
  timelineOf([programme(fields)], TERM, TODAY).rows.flatMap(({ bars }) => bars)

test('the axis shows whole years around the term, and today', () => {
  const { from, to, years, today, horizon } = timelineOf([], TERM, TODAY)
  expect([from, to]).toEqual(['2025-01-01', '2032-12-31'])
  expect(years.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032])
  expect(years.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1)
  expect(today).toBeGreaterThan(years[1]!.left)
  expect(today).toBeLessThan(years[2]!.left)
  expect(horizon.left).toBeGreaterThan(years[1]!.left)
  expect(timelineOf([], TERM, '2040-01-01').today).toBeNull()
})

test('a year is as long as its bar, the last day with it', () => {
  const { years, rows } = timelineOf(
    [programme({ grantPeriodStart: '2027-01-01', grantPeriodEnd: '2027-12-31' })],
    TERM,
    TODAY,
  )
  const { year: _year, ...place } = years[2]!
  expect(rows[0]!.bars[0]).toMatchObject({ kind: 'period', ...place })
})

test('what is unknown reaches the end of the axis, and stays unknown', () => {
  const [bar] = barsOf({ windows: [{ opens: '2028-01-01', closes: null }] })
  expect(bar).toMatchObject({ kind: 'window', from: '2028-01-01', to: null })
  expect(bar!.left + bar!.width).toBeCloseTo(1)
})

test('what lies beyond the axis is cut, and what lies outside is not drawn', () => {
  const [bar] = barsOf({ grantPeriodStart: '2025-01-01', grantPeriodEnd: '2042-12-31' })
  expect(bar).toMatchObject({ left: 0, width: 1, to: '2042-12-31' })
  expect(barsOf({ windows: [{ opens: '2020-01-01', closes: '2020-12-31' }] })).toEqual([])
})

test('applications at any time are told where no window is', () => {
  expect(barsOf({ rolling: true }).map(({ kind }) => kind)).toEqual(['rolling'])
  expect(
    barsOf({ rolling: true, windows: [{ opens: null, closes: '2027-03-31' }] }).map(({ kind }) => kind),
  ).toEqual(['window'])
})

test('programmes of which nothing is known are counted', () => {
  const { rows, unknown } = timelineOf(
    [programme({}), programme({ rolling: false, windows: [{ opens: null, closes: null }] })],
    TERM,
    TODAY,
  )
  expect([rows.length, unknown]).toEqual([0, 2])
})
