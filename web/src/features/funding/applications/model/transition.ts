import { tranchesOf } from '@fahrplan/shared/funding'
import { type Cents, type Day, type Id, newId } from '@fahrplan/shared/kernel'
import {
  type Change,
  create,
  ENTITIES,
  type Grant,
  type Plan,
  type Tranche,
  update,
} from '@fahrplan/shared/plan'
import type { FundingForm } from './fundingForm'

export type GrantState = Grant['state']

/** What a change of state asks for. */
export const TRANSITION_FIELDS = ['appliedOn', 'decidedOn', 'reference', 'approved'] as const
export type TransitionField = (typeof TRANSITION_FIELDS)[number]

const ASKS: { readonly [S in GrantState]: readonly TransitionField[] } = {
  idea: [],
  applied: ['appliedOn'],
  approved: ['decidedOn', 'reference', 'approved'],
  rejected: ['decidedOn', 'reference'],
  withdrawn: [],
  settled: [],
}

/** A benefit in kind is approved without an amount. */
export function askedFor(state: GrantState, form: FundingForm): readonly TransitionField[] {
  return ASKS[state].filter((field) => field !== 'approved' || form !== 'inKind')
}

export interface ApprovedYear {
  readonly year: number
  readonly cents: Cents | null
}

export interface TransitionDraft {
  appliedOn: Day | null
  decidedOn: Day | null
  reference: string
  approved: readonly ApprovedYear[]
}

/** Begins with what is known: today as the day, and the planned amounts where nothing was approved yet. */
export function transitionDraft(plan: Plan, grant: Grant, today: Day): TransitionDraft {
  const tranches = tranchesOf(plan, grant.id)
  const isApproved = tranches.some(({ approvedCents }) => approvedCents > 0)
  return {
    appliedOn: grant.appliedOn ?? today,
    decidedOn: grant.decidedOn ?? today,
    reference: grant.reference,
    approved: tranches.map(({ year, approvedCents, plannedCents }) => ({
      year,
      cents: isApproved ? approvedCents : plannedCents,
    })),
  }
}

/** Fields that are asked for and not filled in. */
export function missingOf(
  asked: readonly TransitionField[],
  draft: TransitionDraft,
): readonly TransitionField[] {
  const isMissing: { readonly [F in TransitionField]: boolean } = {
    appliedOn: draft.appliedOn === null,
    decidedOn: draft.decidedOn === null,
    reference: draft.reference.trim() === '',
    approved: draft.approved.length === 0 || draft.approved.some(({ cents }) => cents === null),
  }
  return asked.filter((field) => isMissing[field])
}

/** One commit: the state, and what it asked for. */
export function transitionChanges(
  plan: Plan,
  grant: Grant,
  { state, asked }: { readonly state: GrantState; readonly asked: readonly TransitionField[] },
  draft: TransitionDraft,
): Change[] {
  const change = update('grant', grant, {
    state,
    ...(asked.includes('appliedOn') && { appliedOn: draft.appliedOn }),
    ...(asked.includes('decidedOn') && { decidedOn: draft.decidedOn }),
    ...(asked.includes('reference') && { reference: draft.reference.trim() }),
  })
  const tranches = asked.includes('approved') ? approvals(plan, grant.id, draft.approved) : []
  return [...(change ? [change] : []), ...tranches]
}

/** One more year in which money was approved: the first of these that has none yet. */
export function withApprovedYear(
  approved: readonly ApprovedYear[],
  years: readonly number[],
): readonly ApprovedYear[] {
  const taken = new Set(approved.map(({ year }) => year))
  const year = years.find((one) => !taken.has(one)) ?? Math.max(...taken, ...years) + 1
  return [...approved, { year, cents: null }].sort((a, b) => a.year - b.year)
}

function approvals(plan: Plan, grantId: Id, approved: readonly ApprovedYear[]): Change[] {
  const tranches = tranchesOf(plan, grantId)
  return approved.flatMap(({ year, cents }): Change[] => {
    if (cents === null) return []
    const tranche = tranches.find((one) => one.year === year)
    const change = tranche ? approve(tranche, cents) : newTranche(grantId, year, cents)
    return change ? [change] : []
  })
}

function approve(tranche: Tranche, approvedCents: Cents): Change | undefined {
  return update('tranche', tranche, { approvedCents })
}

function newTranche(grantId: Id, year: number, approvedCents: Cents): Change {
  return create('tranche', { ...ENTITIES.tranche.defaults, id: newId(), grantId, year, approvedCents })
}
