import type { RefusedChange } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Author, Conflict, Violation } from '@fahrplan/shared/plan'

export class StrategyNotFoundError extends Error {
  override readonly name = 'StrategyNotFoundError'
  readonly strategyId: Id
  constructor(strategyId: Id) {
    super(`there is no strategy ${strategyId}`)
    this.strategyId = strategyId
  }
}

export class StrategyExistsError extends Error {
  override readonly name = 'StrategyExistsError'
  readonly strategyId: Id
  constructor(strategyId: Id) {
    super(`there is a strategy ${strategyId} already`)
    this.strategyId = strategyId
  }
}

/** Who made the change that is in the way, and when. */
export interface ChangedBy {
  readonly author: Author
  readonly at: string
  readonly revision: number
}

export type AttributedConflict = Conflict & { readonly changedBy: ChangedBy | null }

export class ConflictError extends Error {
  override readonly name = 'ConflictError'
  readonly conflicts: readonly AttributedConflict[]
  constructor(conflicts: readonly AttributedConflict[]) {
    super(conflicts.map(sentenceOf).join('; '))
    this.conflicts = conflicts
  }
}

function sentenceOf(conflict: Conflict): string {
  const item = `${conflict.entity} ${conflict.id}`
  switch (conflict.kind) {
    case 'missing':
      return `${item} is gone`
    case 'exists':
      return `${item} exists already`
    case 'field':
      return `${conflict.field} of ${item} was changed by someone else`
  }
}

export class InvariantError extends Error {
  override readonly name = 'InvariantError'
  readonly violations: readonly Violation[]
  constructor(violations: readonly Violation[], options?: ErrorOptions) {
    super(violations.map((violation) => violation.message).join('; '), options)
    this.violations = violations
  }
}

export class IdempotencyMismatchError extends Error {
  override readonly name = 'IdempotencyMismatchError'
  readonly key: string
  constructor(key: string) {
    super(`the idempotency key ${key} was used for another request`)
    this.key = key
  }
}

export class NotPermittedError extends Error {
  override readonly name = 'NotPermittedError'
  readonly refused: readonly RefusedChange[]
  constructor(refused: readonly RefusedChange[]) {
    super(refused.map(({ change, reason }) => `${change.op} ${change.entity}: ${reason}`).join('; '))
    this.refused = refused
  }
}
