import type { Cents, Id } from '../../kernel'

export const MIX_OBJECTIVES = ['ownFunds', 'coverage', 'worstYear'] as const
export type MixObjective = (typeof MIX_OBJECTIVES)[number]

/** What somebody has decided by hand about one measure and one programme. */
export interface MixChoice {
  readonly measureId: Id
  readonly programmeId: Id
  readonly kind: 'must' | 'mustNot'
  /** Of the whole grant; empty: as much as is best. Only with `must`. */
  readonly amountCents: Cents | null
}

/** In such steps a measure may begin later; no later than so many months. */
export const SHIFT_STEP_MONTHS = 3
export const MOST_SHIFT_MONTHS = 24

/** By how many months one measure may begin later, whatever holds for all; 0: not at all. */
export interface StartChoice {
  readonly measureId: Id
  readonly months: number
}

/** What the best mix is to be for, and what it has to keep to besides the rules. */
export interface MixWishes {
  /** Empty: all measures that were not dropped. */
  readonly measureIds: readonly Id[] | null
  readonly objective: MixObjective
  /** How many applications the team can write in half a year; empty: as many as there are. */
  readonly applicationsPerHalfYear: number | null
  readonly choices: readonly MixChoice[]
  /** Programmes that are not to be counted on. */
  readonly refusedProgrammeIds: readonly Id[]
  /** Loans close a gap, but they are no grants: they never lower the own funds. */
  readonly withLoans: boolean
  /**
   * Somebody takes it upon themselves that nobody has verified a programme, and that what its guideline does not say
   * bounds nothing. A rate that is not known is still no number.
   */
  readonly assumeNoLimits: boolean
  /** By how many months every measure may begin later where that opens a programme to it; 0: none does. */
  readonly latestShift: number
  readonly startChoices: readonly StartChoice[]
}

export const noWishes: MixWishes = {
  measureIds: null,
  objective: 'ownFunds',
  applicationsPerHalfYear: null,
  choices: [],
  refusedProgrammeIds: [],
  withLoans: false,
  assumeNoLimits: false,
  latestShift: 0,
  startChoices: [],
}

/** Whether any measure may. */
export function mayBeginLater({ latestShift, startChoices }: MixWishes): boolean {
  return latestShift > 0 || startChoices.some(({ months }) => months > 0)
}

/** By how many months a measure may begin later. */
export function shiftOf({ latestShift, startChoices }: MixWishes, measureId: Id): number {
  const own = startChoices.find((one) => one.measureId === measureId)
  return Math.min(MOST_SHIFT_MONTHS, own ? own.months : latestShift)
}

/** Names one wish, so that a contradiction can be told: only wishes are ever given up, never rules. */
export type WishName =
  | { readonly kind: 'must' | 'mustNot' | 'amount'; readonly measureId: Id; readonly programmeId: Id }
  | { readonly kind: 'refused'; readonly programmeId: Id }
  | { readonly kind: 'applications' }

export function wishKey(wish: WishName): string {
  const { kind } = wish
  if (kind === 'applications') return kind
  return kind === 'refused' ? `${kind} ${wish.programmeId}` : `${kind} ${wish.measureId} ${wish.programmeId}`
}
