import { applyChanges, type Change, update } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import { slipRows } from './slipRows'

const milestone = smallPlan.milestone.get(SMALL.milestone)!
const workPackage = smallPlan.workPackage.get(SMALL.workPackage)!
const reason = (id: number, revision: number, code: 'scope' | 'funding') =>
  creation('slipReason', { id: idOf(id), milestoneId: SMALL.milestone, revision, code })
const after = (...changes: (Change | undefined)[]) =>
  applyChanges(
    smallPlan,
    changes.filter((change) => change !== undefined),
  )

describe('what has slipped', () => {
  it('has the longest delay first, and what is new or gone last', () => {
    const now = after(
      update('milestone', milestone, { planned: '2026-10-20' }),
      update('workPackage', workPackage, { end: '2026-10-30' }),
      creation('milestone', { id: idOf(50), measureId: SMALL.measure, title: 'A', planned: '2026-12-01' }),
    )
    expect(slipRows(smallPlan, 1, now).map(({ id, days, key }) => [id, days, key])).toEqual([
      [SMALL.workPackage, 30, 'M-001'],
      [SMALL.milestone, 5, 'M-001'],
      [idOf(50), null, 'M-001'],
    ])
  })

  it('says why, as far as it was told since', () => {
    const moved = update('milestone', milestone, { planned: '2026-10-20' })
    const now = after(moved, reason(51, 3, 'scope'), reason(52, 5, 'funding'))
    expect(slipRows(smallPlan, 2, now)).toMatchObject([{ reason: { code: 'funding' } }])
    expect(slipRows(smallPlan, 4, now)).toMatchObject([{ reason: { code: 'funding' } }])
    expect(slipRows(smallPlan, 5, now)).toMatchObject([{ reason: undefined }])
  })

  it('does not explain a move by the reason of another one that was taken back', () => {
    const moved = update('milestone', milestone, { planned: '2026-10-20' })
    const now = after(moved, reason(51, 3, 'scope'), reason(52, 5, 'funding'))
    const ledger = (id: number | null) => [
      {
        milestoneId: SMALL.milestone,
        original: '2026-10-15',
        current: '2026-10-20',
        days: 5,
        moves: 2,
        lastReason: id === null ? null : { id: idOf(id), code: 'scope' as const, note: '' },
      },
    ]
    expect(slipRows(smallPlan, 2, now, ledger(51))).toMatchObject([{ reason: { code: 'scope' } }])
    expect(slipRows(smallPlan, 2, now, ledger(null))).toMatchObject([{ reason: undefined }])
  })
})
