import type { Id } from '../../kernel'
import type { FundingProgramme, Measure, Plan, SourceYear } from '../../plan'

/** What hangs on a source of money. */
export interface SourceUses {
  /** That it contributes to, by their keys. */
  readonly measures: readonly Measure[]
  /** All versions of what it pays for, by name. */
  readonly programmes: readonly FundingProgramme[]
  /** In which a ceiling or an authorisation is known, in ascending order. */
  readonly years: readonly number[]
}

export function usesOfSource(plan: Plan, sourceId: Id): SourceUses {
  const isOf = ({ fundingSourceId }: { readonly fundingSourceId: Id }) => fundingSourceId === sourceId
  const given = new Set([...plan.contribution.values()].filter(isOf).map(({ measureId }) => measureId))
  return {
    measures: [...plan.measure.values()]
      .filter(({ id }) => given.has(id))
      .sort((a, b) => a.key.localeCompare(b.key, 'de', { numeric: true })),
    programmes: [...plan.fundingProgramme.values()]
      .filter(isOf)
      .sort((a, b) => a.name.localeCompare(b.name, 'de')),
    years: [...plan.sourceYear.values()]
      .filter((one) => isOf(one) && isKnown(one))
      .map(({ year }) => year)
      .sort((a, b) => a - b),
  }
}

export function isUsed({ measures, programmes, years }: SourceUses): boolean {
  return measures.length + programmes.length + years.length > 0
}

export function isKnown({ ceilingCents, authorisationCents }: SourceYear): boolean {
  return ceilingCents !== null || authorisationCents !== null
}
