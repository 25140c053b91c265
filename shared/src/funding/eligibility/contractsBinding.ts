import { type Cents, type Id, yearOf } from '../../kernel'
import type { Plan } from '../../plan'

/** What contracts of a year bind in later years, against the commitment authorisations (Verpflichtungsermächtigungen). */
export interface BindingContracts {
  readonly year: number
  /** Of the city's own sources; null while nobody has entered any for the year. */
  readonly authorised: Cents | null
  readonly bound: Cents
}

/** The years in which a measure concluded its first contract and bound money of later years, in ascending order. */
export function contractsBinding(plan: Plan): BindingContracts[] {
  const bound = new Map<number, Cents>()
  for (const { measureId, year, committedCents } of plan.costItem.values()) {
    const signed = yearOfContract(plan, measureId)
    if (signed !== undefined && year > signed && committedCents > 0)
      bound.set(signed, (bound.get(signed) ?? 0) + committedCents)
  }
  return [...bound]
    .sort(([a], [b]) => a - b)
    .map(([year, cents]) => ({ year, bound: cents, authorised: authorisedIn(plan, year) }))
}

function yearOfContract(plan: Plan, measureId: Id): number | undefined {
  const measure = plan.measure.get(measureId)
  if (!measure || measure.phase === 'dropped' || measure.firstContractOn === null) return undefined
  return yearOf(measure.firstContractOn)
}

function authorisedIn(plan: Plan, wanted: number): Cents | null {
  let sum: Cents | null = null
  for (const { fundingSourceId, year, authorisationCents } of plan.sourceYear.values()) {
    const isOwn = plan.fundingSource.get(fundingSourceId)?.level === 'own'
    if (isOwn && year === wanted && authorisationCents !== null) sum = (sum ?? 0) + authorisationCents
  }
  return sum
}
