import { type Base, basedOn, type Change, ENTITIES, type EntityName, sameValue } from '@fahrplan/shared/plan'
import type { CellEdit, CellValue } from '@/sheet'

/** The changes that came of a single cell, based on what stood in it when somebody began to write there. */
export function onBaseOfCell(changes: readonly Change[], cell: CellEdit | undefined): Change[] {
  const { overtaken, value } = cell ?? {}
  if (!overtaken) return [...changes]
  return basedOn(
    changes,
    changes.flatMap((change): Base[] => {
      // What goes along with something else was not looked at.
      if (change.op === 'create' || (change.op === 'delete' && changes.length > 1)) return []
      const after = change.op === 'update' ? (change.after as Readonly<Record<string, unknown>>) : undefined
      return Object.entries(change.before).flatMap(([field, now]) => {
        const inPlan = (one: CellValue) => fieldValue(change.entity, field, one, now)
        const isCell =
          sameValue(now, inPlan(overtaken.is)) && (!after || sameValue(after[field], inPlan(value!)))
        return isCell ? [{ id: change.id, field, was: inPlan(overtaken.was) }] : []
      })
    }),
  )
}

/** Whether somebody has emptied the cell meanwhile, so that there is nothing any more that could be changed. */
export function isEmptied(changes: readonly Change[], cell: CellEdit | undefined): boolean {
  return cell?.overtaken !== undefined && changes.some(({ op }) => op === 'create')
}

function fieldValue(entity: EntityName, field: string, value: CellValue, sample: unknown): unknown {
  if (typeof sample === 'boolean') return value === 'yes'
  if (value !== null) return value
  const defaults: Readonly<Record<string, unknown>> = ENTITIES[entity].defaults
  const nothing = typeof sample === 'number' ? 0 : null
  return Object.hasOwn(defaults, field) ? defaults[field] : nothing
}
