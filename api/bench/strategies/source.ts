import type { Id } from '@fahrplan/shared/kernel'
import type { Random } from './random'

/** Where generated things come from. */
export interface Source {
  readonly random: Random
  readonly newId: () => Id
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}
