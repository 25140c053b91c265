import { type GeneratedStrategy, generateStrategy } from './generateStrategy'
import { LARGE, USUAL } from './sizes'
import { times } from './source'

/** So many people work at the same time. */
export const CLIENTS = 16

export interface Strategies {
  /** One for each client. */
  readonly usual: readonly GeneratedStrategy[]
  readonly large: GeneratedStrategy
}

export function generateStrategies(): Strategies {
  return {
    usual: times(CLIENTS, (index) => generateStrategy(USUAL, index + 1)),
    large: generateStrategy(LARGE, CLIENTS + 1),
  }
}

export function allOf({ usual, large }: Strategies): readonly GeneratedStrategy[] {
  return [...usual, large]
}
