import { applyChanges, type Change, conflictsOf, type FieldConflict, remove } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import type { KnownConflict } from '../api'
import { meet } from './meetings'
import { type Choice, resolveConflicts } from './resolveConflicts'

const made = (fields: object): Change =>
  creation('costItem', { id: idOf(900), measureId: SMALL.measure, title: 'Lizenzen', year: 2026, ...fields })

const by = { author: { id: idOf(1), name: 'Sina Strategie', role: 'strategist' }, at: '2026-11-23T10:00:00Z' }

function meeting(theirs: object, mine: object, choice: Choice = 'mine') {
  const plan = applyChanges(smallPlan, [made(theirs)])
  const wanted = [made(mine)]
  const told = conflictsOf(plan, wanted).map((one) => ({ ...one, changedBy: by }) as KnownConflict)
  const { changes, conflicts } = meet(plan, wanted, told)
  const resolved = resolveConflicts(changes, conflicts, () => choice)
  expect(conflictsOf(plan, resolved)).toEqual([])
  return { conflicts, item: applyChanges(plan, resolved).costItem.get(idOf(900))! }
}

describe('two who make the same thing', () => {
  it('choose where they say something else about it, and know who the other one is', () => {
    const { conflicts, item } = meeting({ plannedCents: 40_001 }, { plannedCents: 40_002 })
    expect(conflicts).toEqual([
      {
        kind: 'field',
        entity: 'costItem',
        id: idOf(900),
        field: 'plannedCents',
        changedBy: by,
        before: 0,
        current: 40_001,
        wanted: 40_002,
      },
    ])
    expect(item.plannedCents).toBe(40_002)
    expect(meeting({ plannedCents: 40_001 }, { plannedCents: 40_002 }, 'theirs').item.plannedCents).toBe(
      40_001,
    )
  })

  it('complete each other where only one of them says something', () => {
    const { conflicts, item } = meeting({ plannedCents: 40_001 }, { eligibleCents: 30_000 })
    expect(conflicts).toEqual([])
    expect(item).toMatchObject({ plannedCents: 40_001, eligibleCents: 30_000 })
  })

  it('choose as well where an amount has no default, and where one of them has another name for it', () => {
    const promise = (plannedCents: number) =>
      creation('contribution', {
        id: idOf(901),
        measureId: SMALL.measure,
        fundingSourceId: SMALL.source,
        year: 2026,
        plannedCents,
      })
    const told: KnownConflict[] = [{ kind: 'exists', entity: 'contribution', id: idOf(901), changedBy: null }]
    const { conflicts } = meet(applyChanges(smallPlan, [promise(600)]), [promise(500)], told)
    expect(conflicts).toMatchObject([{ field: 'plannedCents', current: 600, wanted: 500 }])
    expect(meeting({ title: 'Cloud' }, {}).conflicts).toMatchObject([{ field: 'title', current: 'Cloud' }])
  })

  it('agree where they say the same', () => {
    expect(meeting({ plannedCents: 7 }, { plannedCents: 7 }).conflicts).toEqual([])
  })

  it('wait until it is known what the other one made', () => {
    const wanted = [made({})]
    const told: KnownConflict[] = [{ kind: 'exists', entity: 'costItem', id: idOf(900), changedBy: null }]
    expect(meet(smallPlan, wanted, told)).toEqual({ changes: wanted, conflicts: told })
  })

  it('agree that it is gone where both have deleted it', () => {
    const gone = remove('milestone', smallPlan.milestone.get(SMALL.milestone)!)
    const told: KnownConflict[] = [{ kind: 'missing', entity: 'milestone', id: gone.id, changedBy: null }]
    expect(meet(applyChanges(smallPlan, [gone]), [gone], told)).toEqual({ changes: [], conflicts: [] })
  })

  it('leave other conflicts as they were told', () => {
    const told = [
      {
        kind: 'field',
        entity: 'measure',
        id: SMALL.measure,
        field: 'title',
        before: 'a',
        current: 'b',
        wanted: 'c',
      },
    ] satisfies FieldConflict[]
    const known = told.map((one) => ({ ...one, changedBy: null }))
    expect(meet(smallPlan, [], known).conflicts).toEqual(known)
  })
})
