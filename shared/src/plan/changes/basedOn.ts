import type { Id } from '../../kernel'
import type { Change } from './change'

/** A field of something, and what stood there when somebody began to write in it. */
export interface Base {
  readonly id: Id
  readonly field: string
  readonly was: unknown
}

/**
 * The same changes, which say what their author saw: where somebody else has written in the field since, the server
 * then tells both of it, instead of taking the last word.
 */
export function basedOn(changes: readonly Change[], bases: readonly Base[]): Change[] {
  return changes.map((change) => {
    if (change.op === 'create') return change
    const own = bases.filter(({ id, field }) => id === change.id && Object.hasOwn(change.before, field))
    if (own.length === 0) return change
    const before = { ...change.before, ...Object.fromEntries(own.map(({ field, was }) => [field, was])) }
    return { ...change, before } as Change
  })
}
