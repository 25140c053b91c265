import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, type Change, type Plan, removeEntity, update } from '../plan'
import { arbitraryPlan, creation, idOf, SMALL, smallPlan } from '../testing'
import { slipsBetween } from './index'

const after = (...changes: (Change | undefined)[]): Plan =>
  applyChanges(
    smallPlan,
    changes.filter((change) => change !== undefined),
  )

const milestone = smallPlan.milestone.get(SMALL.milestone)!
const workPackage = smallPlan.workPackage.get(SMALL.workPackage)!
const measure = smallPlan.measure.get(SMALL.measure)!

describe('slipsBetween', () => {
  it('tells what moved, by how many days', () => {
    const plan = after(
      update('milestone', milestone, { planned: '2026-11-15', title: 'Beschluss' }),
      update('workPackage', workPackage, { end: '2026-09-20' }),
    )
    const { measureId } = milestone
    expect(slipsBetween(smallPlan, plan)).toEqual([
      {
        entity: 'workPackage',
        id: SMALL.workPackage,
        measureId,
        title: 'Konzept',
        kind: 'moved',
        before: { start: '2026-04-01', end: '2026-09-30' },
        after: { start: '2026-04-01', end: '2026-09-20' },
        days: -10,
        startDays: 0,
      },
      {
        entity: 'milestone',
        id: SMALL.milestone,
        measureId,
        title: 'Beschluss',
        kind: 'moved',
        before: { start: '2026-10-15', end: '2026-10-15' },
        after: { start: '2026-11-15', end: '2026-11-15' },
        days: 31,
        startDays: 31,
      },
    ])
  })

  it('tells what is new and what is gone', () => {
    const added = creation('milestone', {
      id: idOf(40),
      measureId: SMALL.measure,
      title: 'Neu',
      planned: '2027-01-01',
    })
    const plan = after(...removeEntity(smallPlan, 'milestone', SMALL.milestone), added)
    expect(slipsBetween(smallPlan, plan)).toMatchObject([
      { id: idOf(40), kind: 'new', before: null, days: null },
      { id: SMALL.milestone, kind: 'gone', after: null, days: null },
    ])
  })

  it('lets a measure without days of its own span its steps, and a permanent one go on', () => {
    const open = after(update('measure', measure, { start: null, end: null }))
    const moved = applyChanges(open, [update('milestone', milestone, { planned: '2026-11-15' })!])
    expect(slipsBetween(open, moved).find(({ entity }) => entity === 'measure')).toMatchObject({
      before: { start: '2026-04-01', end: '2026-10-15' },
      days: 31,
      startDays: 0,
    })
    const permanent = after(update('measure', measure, { end: null, kind: 'permanent' }))
    expect(slipsBetween(smallPlan, permanent)).toMatchObject([
      { after: { end: null }, days: null, startDays: 0 },
    ])
  })

  it('finds nothing between a plan and itself, and the same the other way round', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (one, other) => {
        expect(slipsBetween(one, one)).toEqual([])
        const forth = slipsBetween(one, other)
        const back = new Map(slipsBetween(other, one).map((slip) => [slip.id, slip]))
        expect(back.size).toBe(forth.length)
        for (const { id, before, after, days } of forth) {
          const { days: daysBack, ...turned } = back.get(id)!
          expect([turned.before, turned.after]).toEqual([after, before])
          expect((days ?? 0) + (daysBack ?? 0)).toBe(0)
        }
      }),
    )
  })
})
