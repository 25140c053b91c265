import type { Day, Id } from '../../kernel'
import type { Change } from '../changes'
import type { EntityName } from '../entities'
import type { Plan } from '../plan'

/** A plan must not become like this: which rule, where, and the words for people. */
export interface Violation {
  readonly rule: string
  readonly entity: EntityName
  readonly id: Id
  /** The field to point at. */
  readonly field: string
  /** English; the screens have their own words for each rule. */
  readonly message: string
  /** For the screens' sentences. */
  readonly params: Readonly<Record<string, string | number>>
}

/** Looks at what the changes touched, not at the whole plan: a commit must not cost more in a larger plan. */
export type Invariant = (step: Step) => Violation[]

export interface Step {
  readonly before: Plan
  readonly after: Plan
  readonly changes: readonly Change[]
  /** Without it, rules that ask for the day are silent. */
  readonly today: Day | undefined
  /** What the commit has done that these changes take back; empty when they take nothing back. */
  readonly undoes: readonly Change[]
}
