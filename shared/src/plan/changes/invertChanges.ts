import type { Change } from './change'

/** The changes that take these back, in reverse order. */
export function invertChanges(changes: readonly Change[]): Change[] {
  return changes.map(invert).reverse()
}

function invert(change: Change): Change {
  const { entity, id } = change
  switch (change.op) {
    case 'create':
      return { op: 'delete', entity, id, before: change.after } as Change
    case 'update':
      return { op: 'update', entity, id, before: change.after, after: change.before } as Change
    case 'delete':
      return { op: 'create', entity, id, after: change.before } as Change
  }
}
