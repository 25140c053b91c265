import type { Address } from '../http/connection'
import type { BenchDatabase } from '../databases/benchDatabase'
import type { Strategies } from '../strategies/strategies'
import type { EditedFields } from './editedFields'
import type { Comparison } from './statistics'

/** What every measurement works with. */
export interface Bench {
  readonly database: BenchDatabase
  readonly strategies: Strategies
  readonly product: Side
  readonly floor: Side
  readonly effort: Effort
}

/** A server, and what its database holds. */
export interface Side extends Address {
  readonly fields: EditedFields
}

export interface Effort {
  /** Of small requests without a pause. */
  readonly rounds: number
  /** That one of these lasts. */
  readonly milliseconds: number
  /** Plans read, one in each round. */
  readonly loads: number
  /** Processes started, one in each round. */
  readonly starts: number
}

/** A rate must not fall below, a time must not rise above so many times that of the floor. */
export type Aim = { readonly least: number } | { readonly most: number }

export interface Figure extends Comparison {
  readonly group: string
  readonly name: string
  readonly unit: '1/s' | 'ms' | 'µs'
  /** Where there is none the figure only informs. */
  readonly aim?: Aim
}

export type Measurement = (bench: Bench) => Promise<Figure[]>
