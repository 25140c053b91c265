import { type Day, daysBetween, type Id } from '../kernel'
import type { Change, Commit } from '../plan'
import { DATED_ENTITIES, type DatedEntity, type SlipLedger, type SlipMove } from './schemas'

/** Of one milestone; nothing when no commit tells a day of it. */
export function slipLedger(commits: readonly Commit[], milestoneId: Id): SlipLedger | undefined {
  return slipLedgers(commits, (id) => id === milestoneId).get(milestoneId)
}

/**
 * Of every milestone that the commits tell a day of. They come in their order and may be cut off at the beginning: the
 * original day is then the one from which the first move that they tell set out.
 */
export function slipLedgers(
  commits: readonly Commit[],
  isWanted: (milestoneId: Id) => boolean = () => true,
): Map<Id, SlipLedger> {
  const courses = new Map<Id, Course>()
  const takenBack = new Set<number>()
  for (const commit of commits) {
    if (commit.cause.kind === 'undo') takenBack.add(commit.cause.of)
    const days = commit.changes.filter((change) => tellsDay(change) && isWanted(change.id))
    if (days.length === 0) continue
    const moved = movedIn(commit.changes)
    for (const change of days) take(courses, change, commit, moved)
  }
  return new Map([...courses].map(([id, course]) => [id, ledgerOf(course, takenBack)]))
}

/** A move that holds: it neither takes another one back nor has been taken back itself. */
export function stands({ cause, takenBack }: SlipMove): boolean {
  return cause.kind !== 'undo' && !takenBack
}

interface Dated {
  readonly entity: DatedEntity
  readonly id: Id
}

interface Course {
  readonly original: Day
  current: Day
  readonly moves: SlipMove[]
}

const DAY_FIELDS: Record<DatedEntity, readonly string[]> = {
  measure: ['start', 'end'],
  workPackage: ['start', 'end'],
  milestone: ['planned'],
}

/** Of a milestone; a deletion tells none: whoever takes it back puts the milestone where it was. */
function tellsDay({ op, entity, ...change }: Change): boolean {
  return entity === 'milestone' && op !== 'delete' && 'planned' in (change as { after: object }).after
}

function movedIn(changes: readonly Change[]): Dated[] {
  return changes.flatMap(({ op, entity, id, ...change }) => {
    const dated = DATED_ENTITIES.find((one) => one === entity)
    if (op !== 'update' || !dated) return []
    const { after } = change as { after: object }
    return DAY_FIELDS[dated].some((field) => field in after) ? [{ entity: dated, id }] : []
  })
}

function take(courses: Map<Id, Course>, change: Change, commit: Commit, moved: readonly Dated[]): void {
  const { id } = change
  const { before, after } = change as { before?: { planned: Day }; after: { planned: Day } }
  let course = courses.get(id)
  if (!course) {
    const original = before?.planned ?? after.planned
    courses.set(id, (course = { original, current: original, moves: [] }))
  }
  const from = course.current
  if (after.planned === from) return
  course.moves.push(moveOf(commit, id, from, after.planned, moved))
  course.current = after.planned
}

function moveOf(
  { revision, at, author, cause }: Commit,
  id: Id,
  from: Day,
  to: Day,
  moved: readonly Dated[],
): SlipMove {
  const [first] = moved
  const ledBy = first && first.id !== id ? first : null
  const together = moved.filter((one) => one.id !== id).length
  return {
    revision,
    at,
    author,
    cause,
    from,
    to,
    days: daysBetween(from, to),
    ledBy,
    together,
    takenBack: false,
  }
}

function ledgerOf({ moves, ...course }: Course, takenBack: ReadonlySet<number>): SlipLedger {
  return {
    ...course,
    moves: moves.map((move) => (takenBack.has(move.revision) ? { ...move, takenBack: true } : move)),
  }
}
