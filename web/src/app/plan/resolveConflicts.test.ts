import { applyChanges, conflictsOf, remove, update } from '@fahrplan/shared/plan'
import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import { resolveConflicts } from './resolveConflicts'

const milestone = smallPlan.milestone.get(SMALL.milestone)!
const mine = [update('milestone', milestone, { title: 'Meins', planned: '2027-01-01' })!]
const theirs = applyChanges(smallPlan, [update('milestone', milestone, { title: 'Ihres' })!])
const conflicts = conflictsOf(theirs, mine)

describe('resolveConflicts', () => {
  it('replaces the other value by mine', () => {
    const changes = resolveConflicts(mine, conflicts, () => 'mine')
    expect(conflictsOf(theirs, changes)).toEqual([])
    expect(applyChanges(theirs, changes).milestone.get(SMALL.milestone)).toMatchObject({
      title: 'Meins',
      planned: '2027-01-01',
    })
  })

  it('leaves the other value, and keeps the rest of my change', () => {
    const changes = resolveConflicts(mine, conflicts, () => 'theirs')
    expect(conflictsOf(theirs, changes)).toEqual([])
    expect(applyChanges(theirs, changes).milestone.get(SMALL.milestone)).toMatchObject({
      title: 'Ihres',
      planned: '2027-01-01',
    })
  })

  it('deletes what was changed only when told so', () => {
    const deletion = [remove('milestone', milestone)]
    const found = conflictsOf(theirs, deletion)
    expect(resolveConflicts(deletion, found, () => 'theirs')).toEqual([])
    const changes = resolveConflicts(deletion, found, () => 'mine')
    expect(applyChanges(theirs, changes).milestone.size).toBe(0)
    expect(conflictsOf(theirs, changes)).toEqual([])
  })

  it('leaves out what is gone, and keeps what has no conflict', () => {
    const without = applyChanges(smallPlan, [remove('milestone', milestone)])
    const both = [...mine, update('measure', smallPlan.measure.get(SMALL.measure)!, { title: 'Neu' })!]
    expect(resolveConflicts(both, conflictsOf(without, both), () => 'mine')).toEqual([both[1]])
  })
})
