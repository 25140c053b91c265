import { type Cents, type Id, sumCents } from '@fahrplan/shared/kernel'
import { applyChanges, type Change, type Plan } from '@fahrplan/shared/plan'

/** What becomes of one grant. */
export interface GrantDiff {
  readonly grantId: Id
  readonly measureId: Id
  readonly programmeId: Id
  readonly kind: 'added' | 'changed' | 'removed'
  readonly before: Cents
  readonly after: Cents
}

/** The grants that changes touch, with what is planned of them before and after. */
export function grantDiffs(plan: Plan, changes: readonly Change[]): GrantDiff[] {
  const after = applyChanges(plan, changes)
  const touched = new Set(changes.flatMap((change) => grantOf(plan, change) ?? []))
  return [...touched].flatMap((grantId): GrantDiff[] => {
    const [was, is] = [plan.grant.get(grantId), after.grant.get(grantId)]
    const grant = is ?? was
    if (!grant) return []
    return [
      {
        grantId,
        measureId: grant.measureId,
        programmeId: grant.fundingProgrammeId,
        kind: was ? (is ? 'changed' : 'removed') : 'added',
        before: plannedOf(plan, grantId),
        after: plannedOf(after, grantId),
      },
    ]
  })
}

function grantOf(plan: Plan, change: Change): Id | undefined {
  if (change.entity === 'grant') return change.id
  if (change.entity !== 'tranche') return undefined
  return change.op === 'create' ? change.after.grantId : plan.tranche.get(change.id)?.grantId
}

function plannedOf({ tranche }: Plan, grantId: Id): Cents {
  return sumCents(
    [...tranche.values()].filter((one) => one.grantId === grantId).map(({ plannedCents }) => plannedCents),
  )
}
