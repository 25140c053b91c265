import type { Cents, Day, Id } from '../../kernel'

export const DEADLINE_KINDS = [
  'window',
  'start',
  'decision',
  'drawdown',
  'grantPeriodEnd',
  'proof',
  'earmarking',
] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/** Why a deadline cannot be told: the fact that nobody has entered. */
export type MissingFact =
  | 'windows'
  | 'measureStart'
  | 'decisionWeeks'
  | 'drawBy'
  | 'periodEnd'
  | 'proofMonths'
  | 'earmarkYears'

export interface DeadlineParams {
  /** First day of the measure, or of its first binding contract. */
  readonly first?: Day
  /** The decision comes then, as far as the programme says how long it takes. */
  readonly expected?: Day
  readonly decisionWeeks?: number
  /** Budget year of the tranche. */
  readonly year?: number
  /** Approved and not drawn. */
  readonly openCents?: Cents
  readonly missing?: MissingFact
}

/** Something about an application that has to be done by a day. */
export interface FundingDeadline {
  /** The same as long as the application is there. */
  readonly key: string
  readonly kind: DeadlineKind
  /** The last day for it; `null`: unknown, and never guessed. */
  readonly due: Day | null
  /** When work on it should begin. */
  readonly begins: Day | null
  /** False where it is unknown, or rests on facts of a programme that nobody has verified. */
  readonly certain: boolean
  readonly grantId: Id
  readonly programmeId: Id
  readonly measureId: Id
  readonly params: DeadlineParams
}
