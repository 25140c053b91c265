import { describe, expect, it } from 'vitest'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { applyChanges, update } from '../changes'
import type { Milestone } from '../entities'
import { moveItems } from '../gestures'
import type { Plan } from '../plan'
import { effectsOf } from './effects'

const GRANT = idOf(70)
const plan = applyChanges(smallPlan, [
  creation('grant', {
    id: GRANT,
    measureId: SMALL.measure,
    fundingProgrammeId: SMALL.programme,
    state: 'approved',
    periodEnd: '2026-12-31',
  }),
])

/** The milestone is planned for 15 October 2026. */
function moved(days: number, fields: Partial<Milestone> = {}, from: Plan = plan) {
  const milestone = from.milestone.get(SMALL.milestone)!
  const change = update('milestone', milestone, fields)
  const before = change ? applyChanges(from, [change]) : from
  const options = { policy: 'push', today: '2026-03-01' } as const
  return effectsOf(before, moveItems(before, [SMALL.milestone], days, options))
}

describe('the effects of a move', () => {
  it('are none where nothing is touched', () => {
    expect(moved(10)).toEqual([])
  })

  it('tell when a grant ends before the work does', () => {
    expect(moved(90)).toEqual([
      { kind: 'grantPeriod', itemId: SMALL.milestone, grantId: GRANT, day: '2026-12-31' },
    ])
  })

  it('count a grant only while it may bring money', () => {
    const grant = plan.grant.get(GRANT)!
    expect(moved(90, {}, applyChanges(plan, [update('grant', grant, { state: 'rejected' })!]))).toEqual([])
  })

  it('tell when a deadline is missed, and not a second time', () => {
    const deadline = '2026-10-20'
    expect(moved(10, { deadline })).toEqual([{ kind: 'deadline', itemId: SMALL.milestone, day: deadline }])
    expect(moved(10, { deadline, planned: '2026-10-25' })).toEqual([])
  })

  it('tell when a step leaves its measure', () => {
    // The measure ends on 30 June 2027, and the grant long before.
    const kinds = moved(400).map(({ kind }) => kind)
    expect(kinds).toEqual(['measure', 'grantPeriod'])
  })

  it('tell when somebody who follows is pushed over the end of the strategy', () => {
    const last = creation('workPackage', {
      id: idOf(80),
      measureId: SMALL.measure,
      title: 'Abschluss',
      start: '2031-02-01',
      end: '2031-02-28',
    })
    const wait = creation('dependency', {
      id: idOf(81),
      predecessorKind: 'milestone',
      predecessorId: SMALL.milestone,
      successorKind: 'workPackage',
      successorId: idOf(80),
    })
    const effects = moved(5_000, {}, applyChanges(smallPlan, [last, wait]))
    expect(effects).toContainEqual({ kind: 'horizon', itemId: idOf(80) })
  })
})
