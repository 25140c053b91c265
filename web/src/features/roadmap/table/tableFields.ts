import type { EditableEntity, FieldSpec } from '../forms/fieldSpecs'
import { FIELD_SPECS } from '../forms/fieldSpecs'

export type RowEntity = Extract<EditableEntity, 'measure' | 'workPackage' | 'milestone'>

/** A column shows, for each kind of row, one of its fields; or none, where they have no such thing. */
export interface TableField {
  readonly key: string
  /** Pixels. */
  readonly width: number
  readonly fields: { readonly [E in RowEntity]?: FieldSpec<E>['field'] }
  /** Shown only when somebody wants it. */
  readonly more?: boolean
}

/** The columns in their order. What is read only has no fields: what a row is, its measure, what is to be said. */
export const TABLE_FIELDS: readonly TableField[] = [
  {
    key: 'title',
    width: 340,
    fields: { measure: 'title', workPackage: 'title', milestone: 'title' },
  },
  { key: 'key', width: 84, fields: { measure: 'key' } },
  { key: 'what', width: 128, fields: {} },
  { key: 'start', width: 116, fields: { measure: 'start', workPackage: 'start' } },
  { key: 'end', width: 116, fields: { measure: 'end', workPackage: 'end', milestone: 'planned' } },
  { key: 'state', width: 128, fields: { measure: 'phase', milestone: 'state' } },
  { key: 'progress', width: 108, fields: { workPackage: 'progress' } },
  {
    key: 'department',
    width: 220,
    fields: { measure: 'leadDepartmentId', workPackage: 'departmentId', milestone: 'departmentId' },
  },
  { key: 'point', width: 220, fields: { measure: 'primaryAspectId' } },
  { key: 'actual', width: 116, fields: { milestone: 'actual' } },
  {
    key: 'scheduling',
    width: 180,
    fields: { workPackage: 'scheduling', milestone: 'scheduling' },
  },
  { key: 'criterion', width: 320, fields: { milestone: 'criterion' } },
  { key: 'kind', width: 128, fields: { measure: 'kind' }, more: true },
  { key: 'priority', width: 108, fields: { measure: 'priority' }, more: true },
  { key: 'confidentiality', width: 128, fields: { measure: 'confidentiality' }, more: true },
  { key: 'goal', width: 320, fields: { measure: 'goal' }, more: true },
  {
    key: 'description',
    width: 320,
    fields: { measure: 'description', workPackage: 'description' },
    more: true,
  },
  {
    key: 'constraintKind',
    width: 140,
    fields: { workPackage: 'constraintKind', milestone: 'constraintKind' },
    more: true,
  },
  {
    key: 'constraintDay',
    width: 140,
    fields: { workPackage: 'constraintDay', milestone: 'constraintDay' },
    more: true,
  },
  { key: 'deadline', width: 116, fields: { workPackage: 'deadline', milestone: 'deadline' }, more: true },
  { key: 'optimisticDays', width: 140, fields: { workPackage: 'optimisticDays' }, more: true },
  { key: 'pessimisticDays', width: 140, fields: { workPackage: 'pessimisticDays' }, more: true },
]

/** A field of one of the kinds of rows, as the forms treat it. */
export type RowFieldSpec = { [E in RowEntity]: FieldSpec<E> }[RowEntity]

const SPECS = new Map<string, RowFieldSpec>(
  (['measure', 'workPackage', 'milestone'] as const).flatMap((entity) =>
    FIELD_SPECS[entity].map((spec): [string, RowFieldSpec] => [`${entity} ${spec.field}`, spec]),
  ),
)

/** How the forms treat the field that a column shows in such a row. */
export function specOf(field: TableField, entity: RowEntity): RowFieldSpec | undefined {
  const name = field.fields[entity]
  return name === undefined ? undefined : SPECS.get(`${entity} ${name}`)
}
