import { type Change, type Conflict, type FieldConflict, update, type Entity } from '@fahrplan/shared/plan'

/** Whose value a person chose for a field that both had changed. */
export type Choice = 'mine' | 'theirs'

export function conflictKey(conflict: Conflict): string {
  return [conflict.entity, conflict.id, conflict.kind === 'field' ? conflict.field : ''].join(' ')
}

/**
 * The changes to send after a person has chosen: where they keep their own value, it now replaces the one
 * that stands there; where they take the other one, the field is left out. What is gone or taken is left out too.
 */
export function resolveConflicts(
  changes: readonly Change[],
  conflicts: readonly Conflict[],
  choiceOf: (conflict: FieldConflict) => Choice,
): Change[] {
  return changes.flatMap((change) => {
    const mine = conflicts.filter(({ entity, id }) => entity === change.entity && id === change.id)
    if (mine.length === 0) return [change]
    const fields = mine.filter((conflict) => conflict.kind === 'field')
    if (fields.length < mine.length || change.op === 'create') return []
    return change.op === 'delete'
      ? resolveDelete(change, fields, choiceOf)
      : resolveUpdate(change, fields, choiceOf)
  })
}

function resolveUpdate(
  change: Extract<Change, { op: 'update' }>,
  conflicts: readonly FieldConflict[],
  choiceOf: (conflict: FieldConflict) => Choice,
): Change[] {
  const before: Record<string, unknown> = { ...change.before }
  const after: Record<string, unknown> = { ...change.after }
  for (const conflict of conflicts) {
    before[conflict.field] = conflict.current
    if (choiceOf(conflict) === 'theirs') after[conflict.field] = conflict.current
  }
  const resolved = update(change.entity, { ...before, id: change.id } as Entity, after as Partial<Entity>)
  return resolved ? [resolved] : []
}

function resolveDelete(
  change: Extract<Change, { op: 'delete' }>,
  conflicts: readonly FieldConflict[],
  choiceOf: (conflict: FieldConflict) => Choice,
): Change[] {
  if (conflicts.some((conflict) => choiceOf(conflict) === 'theirs')) return []
  const current = Object.fromEntries(conflicts.map(({ field, current }) => [field, current]))
  return [{ ...change, before: { ...change.before, ...current } } as Change]
}
