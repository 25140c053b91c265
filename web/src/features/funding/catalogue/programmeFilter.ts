import type { Id } from '@fahrplan/shared/kernel'
import { type FundingProgramme, type Plan, PROGRAMME_KINDS } from '@fahrplan/shared/plan'
import { newestProgrammes } from '@fahrplan/shared/funding'

/** `unknown`: nobody knows which. */
export const KIND_CHOICES = [...PROGRAMME_KINDS, 'unknown'] as const
export type KindChoice = (typeof KIND_CHOICES)[number]

export interface ProgrammeFilter {
  readonly text: string
  readonly status: FundingProgramme['status'] | null
  readonly kind: KindChoice | null
  readonly aspectId: Id | null
}

/** The newest version of every programme that fits, by name. */
export function chosenProgrammes(plan: Plan, filter: ProgrammeFilter): FundingProgramme[] {
  const words = filter.text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean)
  return newestProgrammes(plan)
    .filter(({ status }) => filter.status === null || status === filter.status)
    .filter(({ kind }) => filter.kind === null || (kind ?? 'unknown') === filter.kind)
    .filter((programme) => mayServe(programme, filter.aspectId))
    .filter((programme) => words.every((word) => wordsOf(plan, programme).includes(word)))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
}

/** A programme of which it is not known may turn out to serve it. */
function mayServe({ eligibleAspectIds }: FundingProgramme, aspectId: Id | null): boolean {
  return aspectId === null || eligibleAspectIds === null || eligibleAspectIds.includes(aspectId)
}

function wordsOf(plan: Plan, { name, provider, guideline, fundingSourceId }: FundingProgramme): string {
  const source = plan.fundingSource.get(fundingSourceId)?.name ?? ''
  return [name, provider, guideline, source].join(' ').toLocaleLowerCase('de')
}

export interface ProgrammeGroups {
  readonly grants: readonly FundingProgramme[]
  readonly loans: readonly FundingProgramme[]
  readonly inKind: readonly FundingProgramme[]
  readonly unknown: readonly FundingProgramme[]
}

/** What is paid back, what is no money, and what nobody knows must not be taken for a grant. */
export function grouped(programmes: readonly FundingProgramme[]): ProgrammeGroups {
  return {
    grants: programmes.filter(({ kind }) => kind !== null && kind !== 'loan' && kind !== 'inKind'),
    loans: programmes.filter(({ kind }) => kind === 'loan'),
    inKind: programmes.filter(({ kind }) => kind === 'inKind'),
    unknown: programmes.filter(({ kind }) => kind === null),
  }
}
