import { toDayNumber } from '@fahrplan/shared/kernel'
import { applyChanges, type Change, remove, update } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, it } from 'vitest'
import { comparisonOf, daysOf } from './comparison'

const milestone = smallPlan.milestone.get(SMALL.milestone)!
const workPackage = smallPlan.workPackage.get(SMALL.workPackage)!
const snapshot = {
  id: idOf(60),
  title: 'Beschluss',
  revision: 1,
  takenBy: { id: idOf(61), name: 'Astrid', role: 'strategist' },
  releasedBy: null,
  sha256: '',
  takenAt: '2026-11-24T08:00:00.000Z',
  releasedAt: null,
} as const

function compared(...changes: (Change | undefined)[]) {
  const now = applyChanges(
    smallPlan,
    changes.filter((change) => change !== undefined),
  )
  return comparisonOf({ snapshot, plan: smallPlan }, now)
}

it('draws what is elsewhere now where it was, and nothing of what has stayed', () => {
  const { ghostOf } = compared(update('milestone', milestone, { planned: '2026-10-20' }))
  expect(ghostOf(SMALL.milestone)).toEqual({ point: toDayNumber(milestone.planned) })
  expect(ghostOf(SMALL.workPackage)).toBeUndefined()
})

it('knows what is new and what is gone, and draws neither', () => {
  const fresh = creation('milestone', {
    id: idOf(50),
    measureId: SMALL.measure,
    title: 'A',
    planned: '2026-12-01',
  })
  const { slipOf, ghostOf } = compared(fresh, remove('milestone', milestone))
  expect([slipOf(idOf(50))?.kind, slipOf(SMALL.milestone)?.kind]).toEqual(['new', 'gone'])
  expect([ghostOf(idOf(50)), ghostOf(SMALL.milestone)]).toEqual([undefined, undefined])
})

it('counts the end, and the start where only that has moved', () => {
  const { slipOf } = compared(update('workPackage', workPackage, { start: '2026-03-11' }))
  const slip = slipOf(SMALL.workPackage)!
  expect([slip.days, daysOf(slip)]).toEqual([0, slip.startDays])
  expect(slip.startDays).not.toBe(0)
})
