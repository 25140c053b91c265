import { type Id, newId } from '@fahrplan/shared/kernel'
import { applyChanges, costItemDefaults, type Plan } from '@fahrplan/shared/plan'
import type { ComputedRef } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { type CellType, type NewLine, type SheetColumn, type SheetEdit, useCellReading } from '@/sheet'
import { moveKept, useKeptCells } from '../grid/keptCells'
import { useGridDeeds } from '../grid/useGridDeeds'
import { MONEY } from '../grid/useMoneyColumns'
import { type AmountEdit, amountDeeds } from '../model/amounts'
import type { Deed } from '../model/deeds'
import { yearFieldOf } from '../model/yearKey'
import { type CostHead, type CostLine, costLines } from './costLines'
import { COST_LAYERS, type CostLayer, type CostRow, measureOfNewCost } from './costRows'
import { headDeed } from './headDeed'
import { newCosts } from './newCosts'
import { HEAD_KEYS, type HeadKey } from './useCostColumns'

interface Given {
  readonly rows: ComputedRef<readonly CostRow[]>
  readonly columns: ComputedRef<readonly SheetColumn<CostRow>[]>
  readonly types: ComputedRef<Readonly<Record<HeadKey, CellType>>>
  readonly layer: ComputedRef<CostLayer>
}

interface ReadLine {
  readonly deed: Deed
  /** Cells that could not be read: they stay at the new line as they are. */
  readonly unread: readonly { readonly column: string; readonly reason: string; readonly text: string }[]
}

/** What is written in the grid of cost items. */
export function useCostEdits({ rows, columns, types, layer }: Given) {
  const store = usePlanStore()
  const { t } = useText()
  const { readCell } = useCellReading()
  const { perform, soundLines } = useGridDeeds()
  const kept = useKeptCells('costs')

  function apply(edit: SheetEdit): void {
    const byId = new Map(rows.value.map((row) => [row.id, row]))
    const heads = new Map<CostLine, { fields: Partial<CostHead>; columns: string[] }>()
    const amounts: AmountEdit<'costItem'>[] = []
    for (const cell of edit.cells) {
      const row = byId.get(cell.row)
      if (row?.kind !== 'line') continue
      const target = yearFieldOf(cell.column, COST_LAYERS)
      if (target) amounts.push({ line: row.line, ...target, value: cell.value as number | null, cell })
      else {
        const known = heads.get(row.line) ?? { fields: {}, columns: [] }
        Object.assign(known.fields, { [cell.column]: fieldOf(cell.column, cell.value) })
        known.columns.push(cell.column)
        heads.set(row.line, known)
      }
    }
    const lines = edit.lines.flatMap((line) => readLine(edit, line) ?? [])
    const sound = soundLines(
      edit,
      lines.map(({ deed }) => deed),
    )
    if (sound.length > 0) edit.say(t('money.new.costs', { count: sound.length }))
    keepUnread(
      edit,
      lines.filter(({ deed }) => sound.includes(deed)),
    )
    perform(edit, [
      ...[...heads].map(([line, { fields, columns: written }]) =>
        headDeed(
          line,
          fields,
          written.map((column) => ({ row: line.id, column })),
        ),
      ),
      ...amountDeeds('costItem', amounts, newId),
      ...sound,
    ])
    const rowOf = lineByItem(store.plan)
    for (const line of heads.keys()) {
      const item = [...line.byYear.values()].find(({ id }) => rowOf.has(id))
      if (item) moveKept(kept, line.id, rowOf.get(item.id))
    }
  }

  /** Cell by cell from the column on that it was written in. */
  function readLine(edit: SheetEdit, { row, column, cells }: NewLine): ReadLine | undefined {
    const measureId = measureOfNewCost(row)
    if (measureId === undefined) return undefined
    const { category, nature, followUp } = costItemDefaults
    const head: Record<HeadKey, unknown> = { title: '', category, nature, followUp }
    const amounts = new Map<number, number>()
    const unread: { column: string; reason: string; text: string }[] = []
    const from = columns.value.findIndex(({ key }) => key === column)
    for (const [offset, text] of cells.entries()) {
      const key = columns.value[from + offset]?.key ?? ''
      const headKey = HEAD_KEYS.find((one) => one === key)
      const target = yearFieldOf(key, COST_LAYERS)
      if (text.trim() === '' || (!headKey && !target)) continue
      const reading = readCell(text, headKey ? types.value[headKey] : MONEY, false)
      if (!reading.ok) unread.push({ column: key, reason: reading.reason, text })
      else if (headKey) head[headKey] = fieldOf(headKey, reading.value)
      else if (target) amounts.set(target.year, reading.value as number)
    }
    if (head.title === '') {
      edit.say(t('money.new.noTitle'))
      return undefined
    }
    const written = { head: { measureId, ...head } as CostHead, layer: layer.value, amounts }
    return { deed: newCosts(store.plan, written, { newId, today: store.today }), unread }
  }

  function keepUnread(edit: SheetEdit, lines: readonly ReadLine[]): void {
    if (lines.every(({ unread }) => unread.length === 0)) return
    const rowOf = lineByItem(
      applyChanges(
        store.plan,
        lines.flatMap(({ deed }) => deed.changes),
      ),
    )
    for (const { deed, unread } of lines)
      for (const { column, reason, text } of unread)
        edit.refuse(rowOf.get(deed.changes[0]!.id)!, column, reason, text)
  }

  return { apply }
}

/** In which line each cost item stands. */
function lineByItem(plan: Plan): ReadonlyMap<Id, string> {
  return new Map(
    [...costLines(plan).values()]
      .flat()
      .flatMap(({ id, byYear }) => [...byYear.values()].map((item) => [item.id, id] as const)),
  )
}

function fieldOf(key: string, value: unknown): unknown {
  return key === 'followUp' ? value === 'yes' : value
}
