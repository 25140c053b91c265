import type { Id } from '../../kernel'
import { applyChanges, type Change, type Plan, removeEntity, update } from '../../plan'

/**
 * The deletion of one version: the next one follows the one before it, so that a programme stays one. A version that
 * grants keep to is left for the invariants to refuse.
 */
export function removeProgramme(plan: Plan, id: Id): Change[] {
  const supersedesId = plan.fundingProgramme.get(id)?.supersedesId ?? null
  const relinked = [...plan.fundingProgramme.values()]
    .filter((programme) => programme.supersedesId === id)
    .flatMap((programme) => update('fundingProgramme', programme, { supersedesId }) ?? [])
  return [...relinked, ...removeEntity(applyChanges(plan, relinked), 'fundingProgramme', id)]
}
