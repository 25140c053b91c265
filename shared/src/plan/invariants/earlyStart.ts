import type { Id } from '../../kernel'
import { earlyStartOf } from '../earlyStart'
import type { Grant } from '../entities'
import type { Plan } from '../plan'
import { changedAt, touched } from './touched'
import type { Invariant, Step, Violation } from './violation'

/**
 * A contract before the decision can cost the grant: whoever means it says why. Only what brings that about is
 * stopped, not what else is done to such a measure.
 */
export const earlyStart: Invariant = (step) => {
  const { today, after } = step
  if (today === undefined) return []
  return [...atRisk(step)].flatMap((grantId) => violationAt(after, grantId, today))
}

function atRisk(step: Step): ReadonlySet<Id> {
  const grants = new Set<Id>()
  for (const item of touched(step, 'grant'))
    if (changedAt(item, 'state', 'decidedOn', 'earlyStartPermittedOn', 'measureId', 'fundingProgrammeId'))
      grants.add(item.id)
  const measures = new Set(
    touched(step, 'measure')
      .filter((item) => changedAt(item, 'firstContractOn', 'earlyStartReason'))
      .map(({ id }) => id),
  )
  if (measures.size === 0) return grants
  for (const { id, measureId } of step.after.grant.values()) if (measures.has(measureId)) grants.add(id)
  return grants
}

function violationAt(plan: Plan, grantId: Id, today: string): Violation[] {
  const grant = plan.grant.get(grantId)
  const [measure, programme] = grant ? partiesOf(plan, grant) : []
  if (!grant || !measure || !programme || measure.earlyStartReason.trim() !== '') return []
  if (earlyStartOf(measure, grant, programme, today) !== 'early') return []
  return [
    {
      rule: 'earlyStart',
      entity: 'measure',
      id: measure.id,
      field: 'earlyStartReason',
      message: 'the first contract comes before the grant decision, and nothing permits that: give a reason',
      params: { programme: programme.name, contract: measure.firstContractOn! },
    },
  ]
}

function partiesOf(plan: Plan, { measureId, fundingProgrammeId }: Grant) {
  return [plan.measure.get(measureId), plan.fundingProgramme.get(fundingProgrammeId)] as const
}
