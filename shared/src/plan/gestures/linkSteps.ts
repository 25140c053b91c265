import type { Id } from '../../kernel'
import { findCycle, type LinkType } from '../../schedule'
import { type Change, create } from '../changes'
import { type Dependency, dependencyDefaults } from '../entities'
import type { Plan } from '../plan'

export type Linked =
  | { readonly kind: 'linked'; readonly changes: readonly Change[] }
  /** `cycle` names the steps that would wait for each other, the first again at the end. */
  | { readonly kind: 'cycle'; readonly cycle: readonly Id[] }
  /** `gone`: one of them is no step. `self`: it is the same one twice. `exists`: they are linked like this already. */
  | { readonly kind: 'gone' | 'self' | 'exists' }

/** Makes a step wait for another one. Whoever is then in the way of the link is not moved: that is another gesture. */
export function linkSteps(
  plan: Plan,
  {
    id,
    predecessorId,
    successorId,
    type,
  }: {
    /** Of the new dependency. */
    readonly id: Id
    readonly predecessorId: Id
    readonly successorId: Id
    readonly type: LinkType
  },
): Linked {
  const predecessorKind = kindOf(plan, predecessorId)
  const successorKind = kindOf(plan, successorId)
  if (!predecessorKind || !successorKind) return { kind: 'gone' }
  if (predecessorId === successorId) return { kind: 'self' }
  const links = [...plan.dependency.values()]
  const isKnown = links.some(
    (link) => link.predecessorId === predecessorId && link.successorId === successorId && link.type === type,
  )
  if (isKnown) return { kind: 'exists' }
  const dependency: Dependency = {
    ...dependencyDefaults,
    id,
    predecessorKind,
    predecessorId,
    successorKind,
    successorId,
    type,
  }
  const cycle = findCycle([...links, dependency], predecessorId)
  return cycle ? { kind: 'cycle', cycle } : { kind: 'linked', changes: [create('dependency', dependency)] }
}

function kindOf(plan: Plan, id: Id): Dependency['predecessorKind'] | undefined {
  if (plan.workPackage.has(id)) return 'workPackage'
  return plan.milestone.has(id) ? 'milestone' : undefined
}
