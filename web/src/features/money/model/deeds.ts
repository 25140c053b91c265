import type { Day, Id } from '@fahrplan/shared/kernel'
import { type Change, netChanges, type Plan, type Violation, violationsOf } from '@fahrplan/shared/plan'

export interface Cell {
  readonly row: string
  readonly column: string
}

/** Changes that stand or fall together, with the cells in which they were written. */
export interface Deed {
  readonly changes: readonly Change[]
  readonly cells: readonly Cell[]
}

export interface RefusedCell extends Cell {
  readonly violation: Violation
}

export interface SoundChanges {
  readonly changes: readonly Change[]
  readonly refused: readonly RefusedCell[]
}

/**
 * What comes of many deeds at once, as one commit: those that the rules do not allow are left out and named. Without
 * `today`, rules that ask for the day are silent.
 */
export function soundDeeds(plan: Plan, deeds: readonly Deed[], today?: Day): SoundChanges {
  const refused: RefusedCell[] = []
  let left = deeds
  for (;;) {
    const changes = together(left)
    const violations = violationsOf(plan, changes, today === undefined ? {} : { today })
    if (violations.length === 0) return { changes, refused }
    const guilty = new Map(left.flatMap((deed) => accused(deed, violations)))
    // Only what nobody wrote here can be wrong then: nothing of it goes through.
    if (guilty.size === 0) for (const deed of left) guilty.set(deed, violations[0]!)
    for (const [{ cells }, violation] of guilty)
      refused.push(...cells.map((cell) => ({ ...cell, violation })))
    left = left.filter((deed) => !guilty.has(deed))
  }
}

/** What is deleted by one deed is not changed by another. */
function together(deeds: readonly Deed[]): Change[] {
  const all = deeds.flatMap(({ changes }) => changes)
  const gone = new Set<Id>(all.flatMap(({ op, id }) => (op === 'delete' ? [id] : [])))
  return netChanges(all.filter(({ op, id }) => op !== 'update' || !gone.has(id)))
}

function accused(deed: Deed, violations: readonly Violation[]): [Deed, Violation][] {
  const violation = violations.find(({ id }) => deed.changes.some((change) => change.id === id))
  return violation ? [[deed, violation]] : []
}
