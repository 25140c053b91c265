import { daysBetween, type Day, type Id } from '../kernel'
import type { Change } from '../plan'
import { DATED_ENTITIES, type DatedEntity } from './schemas'

/** Something that a commit moves. */
export interface Moved {
  readonly entity: DatedEntity
  readonly id: Id
  /** A start may come earlier while the end goes later. */
  readonly later: boolean
  readonly earlier: boolean
}

const DAY_FIELDS: Record<DatedEntity, readonly string[]> = {
  measure: ['start', 'end'],
  workPackage: ['start', 'end'],
  milestone: ['planned'],
}

/** In the order of the changes. */
export function movesOf(changes: readonly Change[]): Moved[] {
  return changes.flatMap((change) => {
    const dated = DATED_ENTITIES.find((one) => one === change.entity)
    if (change.op !== 'update' || !dated) return []
    const [before, after] = [change.before as Days, change.after as Days]
    const fields = DAY_FIELDS[dated].filter((field) => field in after)
    if (fields.length === 0) return []
    const by = fields.map((field) => distance(before[field], after[field]))
    return [
      {
        entity: dated,
        id: change.id,
        later: by.some((days) => days > 0),
        earlier: by.some((days) => days < 0),
      },
    ]
  })
}

type Days = Readonly<Record<string, Day | null | undefined>>

function distance(from: Day | null | undefined, to: Day | null | undefined): number {
  return from && to ? daysBetween(from, to) : 0
}
