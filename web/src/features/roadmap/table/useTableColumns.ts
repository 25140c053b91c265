import { reasonAgainstField } from '@fahrplan/shared/access'
import { Clock, LockKeyhole } from '@lucide/vue'
import { computed } from 'vue'
import { type MessageKey, textIfAny, useFormat, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { reasonText, useRights } from '@/app/session'
import type { CellChoice, CellMark, CellType, CellValue, SheetColumn } from '@/sheet'
import { useFieldOptions } from '../forms/useFieldOptions'
import type { OutlineGroup } from '../model/outline'
import { useRowWords } from '../useRowWords'
import { type RowFieldSpec, specOf, TABLE_FIELDS, type TableField } from './tableFields'
import { entityOfRow, fieldOfRow, type TableRow } from './tableRow'

const TEXT: CellType = { kind: 'text' }
const LINES: CellType = { kind: 'text', lines: 'many' }
const DAY: CellType = { kind: 'day' }

/** The columns of the table: the fields of the forms, with their rules and the rights of the person. */
export function useTableColumns(outline: () => readonly OutlineGroup[]) {
  const store = usePlanStore()
  const { t } = useText()
  const format = useFormat()
  const { words } = useRowWords()
  const { viewer, reason } = useRights()
  const { departments, aspects } = useFieldOptions()

  const departmentType = computed<CellType>(() => ({
    kind: 'choice',
    choices: departments([...store.plan.department.keys()]).map(({ value, label }) => ({
      value,
      label,
      disabled: store.plan.department.get(value)?.retiredOn !== null,
    })),
  }))
  const aspectType = computed<CellType>(() => ({
    kind: 'choice',
    choices: aspects.value.map(({ value, label, disabled }) => ({ value, label, disabled })),
  }))
  const kindType = computed<CellType>(() => ({
    kind: 'choice',
    choices: (['measure', 'workPackage', 'milestone'] as const).map((value) => ({
      value,
      label: t(`domain.entity.${value}`),
    })),
  }))
  /** Of fields with a list of values, by their name and the list. */
  const choiceTypes = computed(() => {
    const made = new Map<string, CellType>()
    for (const field of TABLE_FIELDS)
      for (const entity of ['measure', 'workPackage', 'milestone'] as const) {
        const spec = specOf(field, entity)
        if (spec?.control.type === 'choice')
          made.set(spec.field, { kind: 'choice', choices: choicesOf(spec.field, spec.control.values) })
      }
    return made
  })

  function choicesOf(field: string, values: readonly string[]): CellChoice[] {
    return values.map((value) => ({ value, label: textIfAny(`domain.value.${field}.${value}`) ?? value }))
  }

  function typeOf({ field, control }: RowFieldSpec): CellType {
    switch (control.type) {
      case 'text':
        return LINES
      case 'day':
        return DAY
      case 'number':
        return {
          kind: field === 'progress' ? 'percent' : 'whole',
          min: control.min,
          max: control.max,
        }
      case 'choice':
        return choiceTypes.value.get(field) ?? TEXT
      case 'department':
        return departmentType.value
      case 'aspect':
        return aspectType.value
      default:
        return TEXT
    }
  }

  function columnOf(field: TableField): SheetColumn<TableRow> {
    const specOfRow = (row: TableRow) => specIn(field, row)
    return {
      key: field.key,
      label: t(`roadmap.table.column.${field.key}` as MessageKey),
      width: field.width,
      value: (row) => valueIn(field, row, specOfRow(row)),
      type: (row) => typeIn(field, specOfRow(row)),
      optional: (row) => specOfRow(row)?.optional ?? false,
      locked: (row) => lockOf(field, row, specOfRow(row)),
      mark: (row) => markOf(field, row),
      ...(field.key === 'title' && {
        indent: (row: TableRow) => (entityOfRow(row) === 'measure' ? 0 : 1),
        strong: (row: TableRow) => entityOfRow(row) === 'measure',
        placeholder: (row: TableRow) => (row.kind === 'new' ? t('roadmap.table.newStep') : ''),
      }),
      ...((field.key === 'start' || field.key === 'end') && spanned(field, field.key)),
    }
  }

  /** Where a measure has no date of its own, its steps say when it takes place: in brackets, as it is not its own. */
  function spanned(field: TableField, side: 'start' | 'end'): Partial<SheetColumn<TableRow>> {
    const dayOfSteps = (row: TableRow) =>
      row.kind === 'entry' && row.entry.item.entity === 'measure' ? row.entry[side] : null
    return {
      placeholder(row) {
        const day = dayOfSteps(row)
        return day === null ? '' : `(${format.value.day(day)})`
      },
      sortValue: (row) => valueIn(field, row, specIn(field, row)) ?? dayOfSteps(row),
    }
  }

  /** Shown where measures stand under what they are funded by: no field of theirs tells it. */
  function programmeColumn(): SheetColumn<TableRow>[] {
    const label = (row: TableRow) => {
      const group =
        row.kind === 'new' ? undefined : outline().find(({ heading }) => heading === row.entry.heading)
      return group ? words.value.heading(group).label : null
    }
    const isGrouped = outline().some(
      ({ heading: { kind } }) => kind === 'programme' || kind === 'noProgramme',
    )
    if (!isGrouped) return []
    return [
      {
        key: 'programme',
        label: t('domain.entity.fundingProgramme'),
        width: 220,
        value: label,
        type: () => TEXT,
        locked: () => t('roadmap.table.ofMeasure'),
      },
    ]
  }

  function specIn(field: TableField, row: TableRow): RowFieldSpec | undefined {
    const entity = entityOfRow(row)
    return entity && specOf(field, entity)
  }

  function valueIn({ key }: TableField, row: TableRow, spec: RowFieldSpec | undefined): CellValue {
    if (row.kind === 'new') return null
    if (spec) return fieldOfRow(row, spec.field) as CellValue
    if (key === 'what') return row.entry.item.entity
    if (key === 'key') return row.entry.measure.key
    return key === 'point' ? row.entry.measure.primaryAspectId : null
  }

  function typeIn({ key }: TableField, spec: RowFieldSpec | undefined): CellType {
    if (spec) return typeOf(spec)
    if (key === 'what') return kindType.value
    return key === 'point' ? aspectType.value : TEXT
  }

  function lockOf({ key }: TableField, row: TableRow, spec: RowFieldSpec | undefined): string | undefined {
    if (row.kind === 'new') return key === 'title' ? undefined : t('roadmap.table.newFirst')
    if (spec) return reasonAgainst(row, spec.field)
    if (key === 'what') return t('roadmap.table.fixedKind')
    return key === 'key' || key === 'point' ? t('roadmap.table.ofMeasure') : t('roadmap.table.noField')
  }

  /** With `to`: whether the field may take this value. */
  function reasonAgainst(row: TableRow, field: string, to?: unknown): string | undefined {
    if (row.kind === 'new') return undefined
    const found = reasonAgainstField(viewer.value, store.plan, row.entry.item, field, to)
    if (found === null) return undefined
    return found === 'role' ? (reason('editPlan') ?? reasonText(found)) : reasonText(found)
  }

  function markOf({ key }: TableField, row: TableRow): CellMark | undefined {
    if (row.kind === 'new') return undefined
    const { measure, item, late } = row.entry
    if (key === 'title' && item.entity === 'measure' && measure.confidentiality === 'restricted')
      return { icon: LockKeyhole, text: t('access.confidential') }
    return key === 'end' && late
      ? { icon: Clock, text: t('roadmap.row.lateBadge'), tone: 'danger' }
      : undefined
  }

  const columns = computed(() => {
    const [title, ...others] = TABLE_FIELDS.map(columnOf)
    return [title!, ...programmeColumn(), ...others]
  })

  return { columns, reasonAgainst }
}
