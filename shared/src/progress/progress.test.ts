import { describe, expect, it } from 'vitest'
import { applyChanges, type Change, type Entity, update } from '../plan'
import { creation, idOf, SMALL, smallPlan } from '../testing'
import {
  lightsByMeasure,
  nextReportMonth,
  overdueItems,
  progressByAspect,
  reachedShare,
  reportMonthsIn,
  strategyProgress,
  upcomingMilestones,
  workShare,
} from './index'

const measure = smallPlan.measure.get(SMALL.measure)!
const changedMeasure = (fields: Partial<Entity<'measure'>>) =>
  applyChanges(smallPlan, [update('measure', measure, fields)!])

describe('progress', () => {
  it('counts reached milestones and weighs finished work by its days', () => {
    const plan = applyChanges(smallPlan, [
      creation('milestone', {
        id: idOf(40),
        measureId: SMALL.measure,
        title: 'Start',
        planned: '2026-04-01',
        state: 'reached',
        actual: '2026-04-02',
      }),
      creation('milestone', {
        id: idOf(41),
        measureId: SMALL.measure,
        title: 'Entfällt',
        planned: '2026-05-01',
        state: 'dropped',
      }),
      creation('workPackage', {
        id: idOf(42),
        measureId: SMALL.measure,
        title: 'Kurz',
        start: '2026-04-01',
        end: '2026-04-01',
        progress: 100,
      }),
    ])
    const progress = strategyProgress(plan, '2026-11-23')
    expect(progress).toMatchObject({ measures: 1, milestones: 2, reached: 1, overdue: 1 })
    expect(reachedShare(progress)).toBe(0.5)
    expect(workShare(progress)).toBeCloseTo(1 / 184)
  })

  it('is unknown where there is nothing to reach', () => {
    const empty = strategyProgress(changedMeasure({ phase: 'dropped' }), '2026-11-23')
    expect([reachedShare(empty), workShare(empty), empty.measures]).toEqual([undefined, undefined, 0])
  })

  it('shows a measure under each aspect that it serves, and counts it once in the whole', () => {
    const second = creation('decisionPoint', {
      id: idOf(50),
      paperId: SMALL.paper,
      number: '02b',
      kind: 'aspect',
      title: 'Schulung',
    })
    const plan = applyChanges(smallPlan, [
      second,
      update('measure', measure, { furtherAspectIds: [idOf(50)] })!,
    ])
    const byAspect = progressByAspect(plan, '2026-11-23')
    expect([byAspect.get(SMALL.aspect)?.measures, byAspect.get(idOf(50))?.measures]).toEqual([1, 1])
    expect(byAspect.get(SMALL.struckAspect)?.measures).toBe(0)
    expect(strategyProgress(plan, '2026-11-23').measures).toBe(1)
  })
})

describe('overdue', () => {
  const kinds = (plan: typeof smallPlan, today: string) =>
    overdueItems(plan, today).map(({ kind, daysLate }) => `${kind} ${daysLate}`)

  it('begins on the day after', () => {
    expect(kinds(smallPlan, '2026-09-30')).toEqual([])
    expect(kinds(smallPlan, '2026-10-01')).toEqual(['workPackage 1'])
    expect(kinds(smallPlan, '2026-10-16')).toEqual(['workPackage 16', 'milestone 1'])
    expect(kinds(smallPlan, '2027-07-01')).toContain('measure 1')
  })

  it('never says so of a permanent task, nor of what is finished or dropped', () => {
    expect(kinds(changedMeasure({ kind: 'permanent' }), '2027-07-01')).not.toContain('measure 1')
    expect(kinds(changedMeasure({ phase: 'done' }), '2027-07-01')).toEqual([])
    expect(kinds(changedMeasure({ phase: 'dropped' }), '2027-07-01')).toEqual([])
  })

  it('upcoming milestones include today and the last day', () => {
    expect(upcomingMilestones(smallPlan, '2026-10-15', 0)).toHaveLength(1)
    expect(upcomingMilestones(smallPlan, '2026-10-14', 1)).toHaveLength(1)
    expect(upcomingMilestones(smallPlan, '2026-10-16', 90)).toHaveLength(0)
  })
})

describe('reporting', () => {
  const strategy = { reportingMonths: [9, 2] }

  it('is next in this month, later this year, or next year', () => {
    expect(nextReportMonth(strategy, '2026-02-28')).toBe('2026-02-01')
    expect(nextReportMonth(strategy, '2026-03-01')).toBe('2026-09-01')
    expect(nextReportMonth(strategy, '2026-11-23')).toBe('2027-02-01')
    expect(nextReportMonth({ reportingMonths: [] }, '2026-11-23')).toBeUndefined()
  })

  it('falls ten times within five years', () => {
    expect(reportMonthsIn(strategy, '2026-03-01', '2031-02-28')).toHaveLength(10)
  })
})

describe('the traffic light of a measure', () => {
  const lightOf = (today: string, changes: readonly Change[] = []) =>
    lightsByMeasure(applyChanges(smallPlan, changes), today).get(SMALL.measure)

  it('is green in time, yellow when work is late, red when a milestone or the measure is', () => {
    expect(lightOf('2026-09-30')).toBe('green')
    expect(lightOf('2026-10-01')).toBe('yellow')
    expect(lightOf('2026-10-16')).toBe('red')
    const reached = update('milestone', smallPlan.milestone.get(SMALL.milestone)!, {
      state: 'reached',
      actual: '2026-10-10',
    })!
    expect(lightOf('2026-10-16', [reached])).toBe('yellow')
    expect(lightOf('2027-07-01', [reached])).toBe('red')
  })

  it('is what somebody has set by hand, and out when nothing goes on', () => {
    const byHand = update('measure', measure, { lightOverride: 'yellow', lightReason: 'Ausschreibung' })!
    expect(lightOf('2026-09-30', [byHand])).toBe('yellow')
    expect(lightOf('2026-10-16', [byHand])).toBe('yellow')
    expect(lightOf('2026-10-16', [update('measure', measure, { phase: 'done' })!])).toBeUndefined()
  })
})
