import type { Id } from '../../kernel'
import type { FundingProgramme } from '../entities'
import type { Table } from '../plan'
import { changedAt, touched } from './touched'
import type { Invariant } from './violation'

/** The versions of a guideline stand in one line: none follows itself, and none is followed by two. */
export const programmeVersions: Invariant = (step) => {
  const moved = touched(step, 'fundingProgramme').filter(
    (item) => item.after.supersedesId !== null && changedAt(item, 'supersedesId'),
  )
  if (moved.length === 0) return []
  const followers = countFollowers(step.after.fundingProgramme)
  return moved.flatMap(({ entity, id, after }) => {
    const place = { entity, id, field: 'supersedesId' }
    if (followsItself(step.after.fundingProgramme, id))
      return [{ ...place, rule: 'versionCycle', message: 'a version follows itself', params: {} }]
    if (followers.get(after.supersedesId!)! > 1)
      return [{ ...place, rule: 'versionTaken', message: 'another version follows that one', params: {} }]
    return []
  })
}

function countFollowers(programmes: Table<'fundingProgramme'>): Map<Id, number> {
  const counts = new Map<Id, number>()
  for (const { supersedesId } of programmes.values())
    if (supersedesId !== null) counts.set(supersedesId, (counts.get(supersedesId) ?? 0) + 1)
  return counts
}

function followsItself(programmes: Table<'fundingProgramme'>, id: Id): boolean {
  const seen = new Set<Id>()
  let current: FundingProgramme | undefined = programmes.get(id)
  while (current?.supersedesId) {
    if (current.supersedesId === id) return true
    // A circle elsewhere is that one's own mistake.
    if (seen.has(current.supersedesId)) return false
    seen.add(current.supersedesId)
    current = programmes.get(current.supersedesId)
  }
  return false
}
