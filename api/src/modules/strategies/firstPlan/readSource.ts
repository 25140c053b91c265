import type { Id } from '@fahrplan/shared/kernel'
import { type Plan, strategyOf } from '@fahrplan/shared/plan'
import { type FieldError, jsonPointer, Problem } from '../../../plugins/errors'
import { type Actor, viewerIn } from '../../../plugins/session'
import { type PlanStore, requireRight, StrategyNotFoundError } from '../../plan'
import type { NewStrategy } from './newStrategy'

export interface Source {
  readonly municipalityId: Id
  readonly plan: Plan
}

/**
 * The strategy to copy, if that is wanted. A copy would show all of it to whoever makes it, so they have to see all of it.
 * @throws Problem when there is none that could be copied, or when the body wants something else than it is
 */
export async function readSource(
  planStore: PlanStore,
  actor: Actor,
  wanted: NewStrategy,
): Promise<Source | undefined> {
  const { copyOf } = wanted
  if (copyOf === undefined) return undefined
  const municipalityId = await homeOf(planStore, copyOf)
  const viewer = municipalityId === undefined ? undefined : viewerIn(actor, municipalityId)
  if (municipalityId === undefined || !viewer)
    throw refusal(complaint('copyOf', 'referenceMissing', 'there is no such strategy'))
  requireRight(viewer, 'createStrategy')
  requireRight(viewer, 'readRestricted', { departmentIds: [] })
  const { plan } = await planStore.read(copyOf)
  const complaints = complaintsAbout(wanted, { municipalityId, plan })
  if (complaints.length > 0) throw refusal(...complaints)
  return { municipalityId, plan }
}

async function homeOf(planStore: PlanStore, strategyId: Id): Promise<Id | undefined> {
  try {
    return await planStore.municipalityOf(strategyId)
  } catch (error) {
    if (error instanceof StrategyNotFoundError) return undefined
    throw error
  }
}

function complaintsAbout(wanted: NewStrategy, { municipalityId, plan }: Source): FieldError[] {
  const { start, end } = strategyOf(plan)
  const complaints: FieldError[] = []
  if ((wanted.municipalityId ?? municipalityId) !== municipalityId)
    complaints.push(complaint('copyOf', 'copyStaysAtHome', 'a copy stays in the municipality of its source'))
  if ((wanted.start ?? start) !== start) complaints.push(otherTerm('start'))
  if ((wanted.end ?? end) !== end) complaints.push(otherTerm('end'))
  if ((wanted.status ?? 'draft') !== 'draft')
    complaints.push(complaint('status', 'copyIsDraft', 'a copy begins as a draft'))
  if (wanted.template !== 'empty')
    complaints.push(complaint('template', 'copyHasNoTemplate', 'a copy needs no template'))
  return complaints
}

function otherTerm(field: 'start' | 'end'): FieldError {
  return complaint(field, 'copyKeepsTerm', 'a copy has the term of its source')
}

function complaint(field: string, rule: string, message: string): FieldError {
  return { pointer: jsonPointer([field]), field, rule, message }
}

function refusal(...errors: FieldError[]): Problem {
  return new Problem('invalid-body', errors.map(({ message }) => message).join('; '), { members: { errors } })
}
