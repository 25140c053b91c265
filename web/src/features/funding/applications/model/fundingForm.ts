import type { FundingProgramme } from '@fahrplan/shared/plan'

/** What a grant brings: money for good, money that is paid back, or something else than money. Never added up. */
export const FUNDING_FORMS = ['money', 'loan', 'inKind'] as const
export type FundingForm = (typeof FUNDING_FORMS)[number]

export function fundingForm({ kind }: Pick<FundingProgramme, 'kind'>): FundingForm {
  return kind === 'loan' || kind === 'inKind' ? kind : 'money'
}
