import { type Change, type Entity, entityOf, type Plan, update } from '@fahrplan/shared/plan'
import { constraintDay } from '../forms/constraintDay'
import type { Fields } from '../forms/drafts'
import type { RowEntity } from './tableFields'

/** A field of something that is to have another value. */
export interface FieldEdit {
  readonly entity: RowEntity
  readonly id: string
  readonly field: string
  readonly value: unknown
  /** The column in which it was written. */
  readonly column: string
  /** What stood there when somebody began to write, where that is something else by now. */
  readonly was?: { readonly value: unknown } | undefined
}

const DATES: { readonly [E in RowEntity]: readonly string[] } = {
  measure: [],
  workPackage: ['start', 'end'],
  milestone: ['planned'],
}

/** Whether others follow when it changes: the days of steps. */
export function movesOthers({ entity, field }: FieldEdit): boolean {
  return DATES[entity].includes(field)
}

/** The changes that set fields, one for each thing, with the fields that go with them as in the forms. */
export function fieldChanges(plan: Plan, edits: readonly FieldEdit[], today: string): Change[] {
  return [...byItem(edits).values()].flatMap((own) => {
    const [{ entity, id }] = own as [FieldEdit]
    const value = entityOf(plan, entity, id)
    if (!value) return []
    const fields = Object.fromEntries(own.map(({ field, value: next }) => [field, next]))
    const change = update(entity, value, { ...companions(entity, value, fields, today), ...fields } as never)
    return change ? [change] : []
  })
}

export function byItem(edits: readonly FieldEdit[]): Map<string, FieldEdit[]> {
  const found = new Map<string, FieldEdit[]>()
  for (const edit of edits) {
    const own = found.get(edit.id)
    if (own) own.push(edit)
    else found.set(edit.id, [edit])
  }
  return found
}

/** One value asks for another: who reaches a milestone in the table has no second field in sight to fill in. */
function companions(entity: RowEntity, value: Entity, fields: Fields, today: string): Fields {
  if (entity === 'measure') return {}
  const now = value as unknown as Fields
  const found: Record<string, unknown> = {}
  if ('state' in fields) found['actual'] = fields['state'] === 'reached' ? (now['actual'] ?? today) : null
  if ('constraintKind' in fields) found['constraintDay'] = constraintDay(fields['constraintKind'], now)
  if (fields['constraintDay'] === null) found['constraintKind'] = null
  return found
}
