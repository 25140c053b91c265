import { type Day, type Id, toDay, toDayNumber } from '../../kernel'
import { type Conflict, conflictsIn, moveInNetwork, type Network, resolveConflicts } from '../../schedule'
import { applyChanges } from '../changes'
import type { Plan } from '../plan'
import { networkOf } from './networkOf'
import { changesOfDays, type Rescheduled } from './reschedule'
import { stepsOutsideOf } from './stepsOutside'

/** A link, a constraint, a deadline or the dates of a measure that the plan does not keep. */
export type DateConflict = { readonly itemId: Id } & (
  | {
      readonly kind: 'link'
      readonly linkId: Id
      /** Whom the item should wait for. */
      readonly predecessorId: Id
    }
  | { readonly kind: 'notBefore' | 'notAfter' | 'fixed' | 'deadline'; readonly day: Day }
  /** It lies outside of the measure's own dates. */
  | { readonly kind: 'measure'; readonly measureId: Id }
)

/**
 * Why a conflict cannot be put right by moving what may move later. `begun`, `manual`: nobody moves the item but
 * people. `fixed`, `lastDay`: its constraint holds it. `earlier`: it would have to come earlier, and nothing is pulled.
 * `span`: either of them, the step or its measure, may be meant.
 */
export type Obstacle = 'begun' | 'manual' | 'fixed' | 'lastDay' | 'earlier' | 'span'

export interface Resolution extends Rescheduled {
  /** The conflicts that the changes put right. */
  readonly resolved: readonly DateConflict[]
  /** Those that stay, and why. What the changes break that held before is not among them: see `effectsOf`. */
  readonly unresolved: readonly { readonly conflict: DateConflict; readonly obstacle: Obstacle }[]
}

const known = new WeakMap<Network, readonly DateConflict[]>()

/** What the plan does not keep, made once for a plan; what is over and done is left out: nobody can change it. */
export function dateConflictsOf(plan: Plan): readonly DateConflict[] {
  const network = networkOf(plan)
  let conflicts = known.get(network)
  if (!conflicts) known.set(network, (conflicts = openConflictsIn(network)))
  const outside = stepsOutsideOf(plan)
  return outside.length === 0
    ? conflicts
    : [...conflicts, ...outside.map((one) => ({ kind: 'measure' as const, ...one }))]
}

/** What would put the conflicts of a plan right, as far as nothing has to come earlier and nobody else decides. */
export function resolutionOf(plan: Plan, today: Day): Resolution {
  const network = networkOf(plan)
  const { moved, conflicts } = resolveConflicts(network, toDayNumber(today))
  const changes = changesOfDays(plan, moved)
  const left = new Set([
    ...openConflictsIn(moveInNetwork(network, moved)).map(keyOf),
    ...stepsOutsideOf(applyChanges(plan, changes)).map((one) => keyOf({ kind: 'measure', ...one })),
  ])
  const [resolved, unresolved] = [[] as DateConflict[], [] as DateConflict[]]
  for (const one of dateConflictsOf(plan)) (left.has(keyOf(one)) ? unresolved : resolved).push(one)
  return {
    changes,
    conflicts,
    resolved,
    unresolved: unresolved.map((conflict) => ({ conflict, obstacle: obstacleTo(plan, conflict) })),
  }
}

function openConflictsIn(network: Network): DateConflict[] {
  return conflictsIn(network).flatMap((conflict) =>
    network.isFact[network.indexOf.get(conflict.itemId)!] ? [] : [namedIn(network, conflict)],
  )
}

function namedIn(network: Network, conflict: Conflict): DateConflict {
  if (conflict.kind !== 'link') return { ...conflict, day: toDay(conflict.day) }
  const from = network.from[network.linkIndexOf.get(conflict.linkId)!]!
  return { ...conflict, predecessorId: network.items[from]!.id }
}

function keyOf(conflict: DateConflict): string {
  return conflict.kind === 'link' ? conflict.linkId : `${conflict.kind} ${conflict.itemId}`
}

function obstacleTo(plan: Plan, { kind, itemId }: DateConflict): Obstacle {
  if (kind === 'measure') return 'span'
  if (kind === 'notAfter' || kind === 'deadline') return 'earlier'
  const workPackage = plan.workPackage.get(itemId)
  if (workPackage && workPackage.progress > 0) return 'begun'
  const step = workPackage ?? plan.milestone.get(itemId)
  if (step?.scheduling === 'manual') return 'manual'
  // A settled day that is over cannot be had any more.
  if (kind === 'fixed') return 'earlier'
  return step?.constraintKind === 'fixed' ? 'fixed' : 'lastDay'
}
