import {
  COST_CATEGORIES,
  CUMULATIONS,
  EARLY_STARTS,
  type FundingProgramme,
  LONGEST_TERMS,
  PROGRAMME_KINDS,
  PROGRAMME_STATUSES,
} from '@fahrplan/shared/plan'

/** How a field of a programme is entered. `known`: a list, or that nobody knows which. */
export type ProgrammeControl =
  | {
      readonly type:
        | 'line'
        | 'link'
        | 'text'
        | 'day'
        | 'money'
        | 'rate'
        | 'flag'
        | 'yesNo'
        | 'windows'
        | 'person'
    }
  | { readonly type: 'source' | 'programmes' | 'aspects' }
  | { readonly type: 'count'; readonly max: number; readonly unit: 'weeks' | 'months' | 'years' }
  | { readonly type: 'choice' | 'categories'; readonly values: readonly string[] }

export interface ProgrammeSpec {
  readonly field: keyof FundingProgramme
  readonly control: ProgrammeControl
  /** Must be told; all else may stay empty, and is then unknown. */
  readonly required?: boolean
  /** Takes a line of its own. */
  readonly wide?: boolean
}

export const PROGRAMME_SECTIONS = ['programme', 'guideline', 'amounts', 'time', 'rules', 'origin'] as const
export type ProgrammeSection = (typeof PROGRAMME_SECTIONS)[number]

const count = (field: keyof typeof LONGEST_TERMS, unit: 'weeks' | 'months' | 'years'): ProgrammeSpec => ({
  field,
  control: { type: 'count', max: LONGEST_TERMS[field], unit },
})

/** The fields of a programme in their order: those of the form, and of the page that shows it. */
export const PROGRAMME_SPECS: { readonly [S in ProgrammeSection]: readonly ProgrammeSpec[] } = {
  programme: [
    { field: 'name', control: { type: 'line' }, required: true, wide: true },
    { field: 'fundingSourceId', control: { type: 'source' }, required: true },
    { field: 'provider', control: { type: 'line' } },
    { field: 'kind', control: { type: 'choice', values: PROGRAMME_KINDS } },
    { field: 'status', control: { type: 'choice', values: PROGRAMME_STATUSES }, required: true },
  ],
  guideline: [
    { field: 'guideline', control: { type: 'line' }, wide: true },
    { field: 'guidelineDate', control: { type: 'day' } },
    { field: 'guidelineUrl', control: { type: 'link' } },
  ],
  amounts: [
    { field: 'maxRate', control: { type: 'rate' } },
    { field: 'minimumOwnShare', control: { type: 'rate' } },
    { field: 'capCents', control: { type: 'money' } },
    { field: 'minimumCents', control: { type: 'money' } },
  ],
  time: [
    { field: 'rolling', control: { type: 'yesNo' } },
    { field: 'windows', control: { type: 'windows' }, wide: true },
    { field: 'grantPeriodStart', control: { type: 'day' } },
    { field: 'grantPeriodEnd', control: { type: 'day' } },
    count('decisionWeeks', 'weeks'),
    count('proofMonths', 'months'),
    count('earmarkYears', 'years'),
  ],
  rules: [
    { field: 'earlyStart', control: { type: 'choice', values: EARLY_STARTS } },
    { field: 'cumulation', control: { type: 'choice', values: CUMULATIONS } },
    { field: 'exclusionIds', control: { type: 'programmes' }, wide: true },
    { field: 'eligibleAspectIds', control: { type: 'aspects' }, wide: true },
    { field: 'eligibleCategories', control: { type: 'categories', values: COST_CATEGORIES }, wide: true },
  ],
  origin: [
    { field: 'example', control: { type: 'flag' }, wide: true },
    { field: 'verifiedOn', control: { type: 'day' } },
    { field: 'verifiedBy', control: { type: 'person' } },
    { field: 'provenance', control: { type: 'text' }, wide: true },
    { field: 'note', control: { type: 'text' }, wide: true },
  ],
}
