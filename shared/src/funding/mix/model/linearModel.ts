import type { Id } from '../../../kernel'
import type { WishName } from '../wishes'

/**
 * `cents`: any amount from 0 to `upper`. `choice`: 0 or 1. `share`: from 0 to `upper`, and whole by itself once the
 * choices are. `measured`: follows from the others, such as a gap; an amount in cents as well.
 */
export type VariableKind = 'cents' | 'choice' | 'share' | 'measured'

export interface Variable {
  readonly name: string
  readonly kind: VariableKind
  readonly upper: number
}

/** Why a row is there: the rule that it keeps, or the wish that it grants. */
export type RowReason =
  | { readonly kind: 'most'; readonly by: 'rate' | 'cap' | 'hand' }
  | { readonly kind: 'yearCost' | 'eligibleCost' }
  | { readonly kind: 'minimum' | 'tranche' | 'together' | 'obstacle' | 'measured' | 'application' | 'start' }
  | { readonly kind: 'cumulation' | 'exclusion'; readonly programmeIds: readonly Id[] }
  | { readonly kind: 'ceiling'; readonly sourceId: Id; readonly year: number }
  | { readonly kind: 'wish'; readonly wish: WishName }

export interface Term {
  readonly variable: number
  readonly factor: number
}

/** Terms and bound are whole numbers: cents where an amount is among the variables and in a ceiling, else counts. */
export interface Row {
  readonly reason: RowReason
  readonly terms: readonly Term[]
  readonly sense: '<=' | '>=' | '='
  readonly bound: number
}

/** To be made as small as possible. */
export interface LinearModel {
  readonly variables: readonly Variable[]
  readonly rows: readonly Row[]
  readonly objective: readonly Term[]
}

export class ModelBuilder {
  readonly variables: Variable[] = []
  readonly rows: Row[] = []
  readonly objective: Term[] = []

  variable(kind: VariableKind, upper: number): number {
    return this.variables.push({ name: `${kind[0]}${this.variables.length}`, kind, upper }) - 1
  }

  row(reason: RowReason, terms: readonly Term[], sense: Row['sense'], bound: number): void {
    this.rows.push({ reason, terms, sense, bound })
  }

  cost(variable: number, factor: number): void {
    this.objective.push({ variable, factor })
  }
}

export function one(variable: number): Term {
  return { variable, factor: 1 }
}

export function isAmount({ kind }: Variable): boolean {
  return kind === 'cents' || kind === 'measured'
}

/** What the terms come to with the given values. */
export function sumOf(terms: readonly Term[], values: readonly number[]): number {
  let sum = 0
  for (const { variable, factor } of terms) sum += factor * values[variable]!
  return sum
}

/** How far the terms may still grow; negative when the row is broken. For `=` never positive. */
export function slackOf({ terms, sense, bound }: Row, values: readonly number[]): number {
  const sum = sumOf(terms, values)
  if (sense === '<=') return bound - sum
  if (sense === '>=') return sum - bound
  return -Math.abs(bound - sum)
}
