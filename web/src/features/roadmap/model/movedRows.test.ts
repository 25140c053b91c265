import { moveItems } from '@fahrplan/shared/plan'
import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, it } from 'vitest'
import { movedRows } from './movedRows'

it('steps that would move are listed with their days before and after; measures are not', () => {
  const options = { policy: 'push', today: '2026-03-01' } as const
  const { changes } = moveItems(smallPlan, [SMALL.measure], 7, options)
  expect(movedRows(smallPlan, changes)).toEqual([
    {
      id: SMALL.workPackage,
      title: 'Konzept',
      key: 'M-001',
      before: { start: '2026-04-01', end: '2026-09-30' },
      after: { start: '2026-04-08', end: '2026-10-07' },
      days: 7,
    },
    {
      id: SMALL.milestone,
      title: 'Konzept beschlossen',
      key: 'M-001',
      before: { start: '2026-10-15', end: '2026-10-15' },
      after: { start: '2026-10-22', end: '2026-10-22' },
      days: 7,
    },
  ])
  expect(movedRows(smallPlan, [])).toEqual([])
})
