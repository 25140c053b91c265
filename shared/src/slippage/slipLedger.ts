import { type Day, daysBetween, type Id } from '../kernel'
import type { Change, Commit } from '../plan'
import { leaderOf } from './leaderOf'
import { LinksThen } from './linksThen'
import { type Moved, movesOf } from './movesOf'
import type { SlipLedger, SlipMove } from './schemas'

/** Of one milestone; nothing when no commit tells a day of it. */
export function slipLedger(commits: readonly Commit[], milestoneId: Id): SlipLedger | undefined {
  return slipLedgers(commits, (id) => id === milestoneId).get(milestoneId)
}

/**
 * Of every milestone that the commits tell a day of. They come in their order and may be cut off at the beginning: the
 * original day is then the one from which the first move that they tell set out. What led a move is known where they
 * tell the links too.
 */
export function slipLedgers(
  commits: readonly Commit[],
  isWanted: (milestoneId: Id) => boolean = () => true,
): Map<Id, SlipLedger> {
  const courses = new Map<Id, Course>()
  const takenBack = new Set<number>()
  const links = new LinksThen()
  for (const commit of commits) {
    links.take(commit.changes)
    if (commit.cause.kind === 'undo') takenBack.add(commit.cause.of)
    const days = commit.changes.filter((change) => tellsDay(change) && isWanted(change.id))
    if (days.length === 0) continue
    const moved = movesOf(commit.changes)
    for (const change of days) take(courses, change, commit, { moved, links })
  }
  return new Map([...courses].map(([id, course]) => [id, ledgerOf(course, takenBack)]))
}

/** A move that holds: it neither takes another one back nor has been taken back itself. */
export function stands({ cause, takenBack }: SlipMove): boolean {
  return cause.kind !== 'undo' && !takenBack
}

interface Course {
  readonly original: Day
  current: Day
  readonly moves: SlipMove[]
}

interface Around {
  readonly moved: readonly Moved[]
  readonly links: LinksThen
}

/** Of a milestone; a deletion tells none: whoever takes it back puts the milestone where it was. */
function tellsDay({ op, entity, ...change }: Change): boolean {
  return entity === 'milestone' && op !== 'delete' && 'planned' in (change as { after: object }).after
}

function take(courses: Map<Id, Course>, change: Change, commit: Commit, around: Around): void {
  const { id } = change
  const { before, after } = change as { before?: { planned: Day }; after: { planned: Day } }
  let course = courses.get(id)
  if (!course) {
    const original = before?.planned ?? after.planned
    courses.set(id, (course = { original, current: original, moves: [] }))
  }
  const from = course.current
  if (after.planned === from) return
  course.moves.push(moveOf(commit, id, from, after.planned, around))
  course.current = after.planned
}

function moveOf(
  { revision, at, author, cause }: Commit,
  id: Id,
  from: Day,
  to: Day,
  { moved, links }: Around,
): SlipMove {
  const days = daysBetween(from, to)
  // Whoever takes something back has decided it, whatever else goes back too.
  const leader = cause.kind === 'undo' ? undefined : leaderOf(id, days, moved, links)
  const ledBy = leader ? { entity: leader.entity, id: leader.id } : null
  const together = moved.filter((one) => one.id !== id).length
  return {
    revision,
    at,
    author,
    cause,
    from,
    to,
    days,
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
