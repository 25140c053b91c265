import { tranchesOf } from '@fahrplan/shared/funding'
import { type Cents, type Day, type Id, newId } from '@fahrplan/shared/kernel'
import {
  type Change,
  create,
  ENTITIES,
  type Entity,
  type Grant,
  type Plan,
  remove,
  sameValue,
  type Tranche,
  update,
} from '@fahrplan/shared/plan'

/** Emptied amounts are no amounts: what is saved says so at the field. */
export interface TrancheDraft {
  readonly id: Id
  readonly year: number
  readonly plannedCents: Cents | null
  readonly approvedCents: Cents | null
  readonly drawnCents: Cents | null
  readonly drawBy: Day | null
}

/** An application as a form holds it, with its money. Empty ids: nothing is chosen yet. */
export interface GrantDraft extends Omit<Grant, 'id'> {
  tranches: readonly TrancheDraft[]
}

/** In place of the id of an application that is being made; it stands in the address. */
export const NEW_GRANT: Id = 'neu'

export function newGrantDraft(): GrantDraft {
  return { ...ENTITIES.grant.defaults, measureId: '', fundingProgrammeId: '', tranches: [] }
}

export function grantDraftOf(plan: Plan, grant: Grant): GrantDraft {
  const { id: _id, ...fields } = grant
  const tranches = tranchesOf(plan, grant.id).map(withoutGrant)
  return { ...fields, tranches }
}

function withoutGrant({ grantId: _grantId, ...fields }: Tranche): TrancheDraft {
  return fields
}

/** One more year of money: the first of these that has none yet. */
export function withTranche(
  tranches: readonly TrancheDraft[],
  years: readonly number[],
): readonly TrancheDraft[] {
  const taken = new Set(tranches.map(({ year }) => year))
  const year = years.find((one) => !taken.has(one)) ?? Math.max(...taken, ...years) + 1
  return [...tranches, { ...ENTITIES.tranche.defaults, id: newId(), year }].sort((a, b) => a.year - b.year)
}

/** Granted, but by no amount: until one is entered, nothing of it is secured. */
export function lacksApproval({ state, tranches }: Pick<GrantDraft, 'state' | 'tranches'>): boolean {
  const isDecided = state === 'approved' || state === 'settled'
  return isDecided && tranches.every(({ approvedCents }) => !approvedCents)
}

/** As if all that was asked for had been granted. */
export function approvedAsPlanned(tranches: readonly TrancheDraft[]): readonly TrancheDraft[] {
  return tranches.map((tranche) => ({ ...tranche, approvedCents: tranche.plannedCents }))
}

/** Something new: the application and all of its money. */
export function creationsOf(id: Id, { tranches, ...fields }: GrantDraft): Change[] {
  return [
    create('grant', { id, ...fields }),
    ...tranches.map((tranche) => create('tranche', entityOf(id, tranche))),
  ]
}

/**
 * What a form changes, one commit: `before` and `after` hold the fields that differ from those that it began with.
 * They are told as it began, so that what somebody else has changed meanwhile is seen.
 */
export function updatesOf(grant: Grant, before: Partial<GrantDraft>, after: Partial<GrantDraft>): Change[] {
  const { tranches: tranchesBefore = [], ...fieldsBefore } = before
  const { tranches: tranchesAfter = [], ...fieldsAfter } = after
  const change = update('grant', { ...grant, ...fieldsBefore }, fieldsAfter)
  return [...(change ? [change] : []), ...tranchesChanged(grant.id, tranchesBefore, tranchesAfter)]
}

function tranchesChanged(
  grantId: Id,
  before: readonly TrancheDraft[],
  after: readonly TrancheDraft[],
): Change[] {
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id))
  const rest = after.flatMap((tranche): Change[] => {
    const was = before.find(({ id }) => id === tranche.id)
    if (!was) return [create('tranche', entityOf(grantId, tranche))]
    if (sameValue(was, tranche)) return []
    const change = update('tranche', entityOf(grantId, was), entityOf(grantId, tranche))
    return change ? [change] : []
  })
  return [...gone.map((tranche) => remove('tranche', entityOf(grantId, tranche))), ...rest]
}

/** Also with what is missing: the rules of the plan say so, at its field. */
function entityOf(grantId: Id, tranche: TrancheDraft): Tranche {
  return { ...tranche, grantId } as Entity<'tranche'>
}
