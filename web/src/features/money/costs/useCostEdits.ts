import { type Id, newId } from '@fahrplan/shared/kernel'
import { applyChanges, costItemDefaults, type Plan } from '@fahrplan/shared/plan'
import type { ComputedRef } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import type { CellEdit, CellType, NewLine, SheetColumn, SheetEdit } from '@/sheet'
import { moveKept, useKeptCells } from '../grid/keptCells'
import { useGridDeeds } from '../grid/useGridDeeds'
import { type UnreadText, useLineTexts } from '../grid/useLineTexts'
import { amountEditsIn } from '../model/amountEdits'
import { amountDeeds } from '../model/amounts'
import type { Deed } from '../model/deeds'
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
  readonly unread: readonly UnreadText[]
}

/** What is written in the grid of cost items. */
export function useCostEdits({ rows, columns, types, layer }: Given) {
  const store = usePlanStore()
  const { t } = useText()
  const { textsOf, amountsIn, readCell } = useLineTexts(columns)
  const { perform, soundLines } = useGridDeeds()
  const kept = useKeptCells('costs')

  function apply(edit: SheetEdit): void {
    const byId = new Map(rows.value.flatMap((row) => (row.kind === 'line' ? [[row.id, row.line]] : [])))
    const heads = headEdits(edit.cells, byId)
    const amounts = amountEditsIn<'costItem'>(edit.cells, COST_LAYERS, (row) => byId.get(row))
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
      const id = item && rowOf.get(item.id)
      if (id === undefined) continue
      moveKept(kept, line.id, id)
      edit.rename(line.id, id)
    }
  }

  function readLine(edit: SheetEdit, written: NewLine): ReadLine | undefined {
    const measureId = measureOfNewCost(written.row)
    if (measureId === undefined) return undefined
    const { category, nature, followUp } = costItemDefaults
    const head: Record<HeadKey, unknown> = { title: '', category, nature, followUp }
    const texts = textsOf(written)
    const { amounts, unread } = amountsIn(texts, COST_LAYERS)
    const unreadHeads: UnreadText[] = []
    for (const { column, text } of texts) {
      const key = HEAD_KEYS.find((one) => one === column)
      if (!key) continue
      const reading = readCell(text, types.value[key], false)
      if (reading.ok) head[key] = fieldOf(key, reading.value)
      else unreadHeads.push({ column, text, reason: reading.reason })
    }
    if (head.title === '') {
      edit.say(t('money.new.noTitle'))
      return undefined
    }
    const line = { head: { measureId, ...head } as CostHead, layer: layer.value, amounts }
    const deed = newCosts(store.plan, line, { newId, today: store.today })
    return { deed, unread: [...unreadHeads, ...unread] }
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

interface HeadEdit {
  readonly fields: Partial<CostHead>
  readonly columns: readonly string[]
}

/** What was written besides amounts, by line. */
function headEdits(
  cells: readonly CellEdit[],
  lines: ReadonlyMap<string, CostLine>,
): ReadonlyMap<CostLine, HeadEdit> {
  const found = new Map<CostLine, HeadEdit>()
  for (const { row, column, value } of cells) {
    const line = lines.get(row)
    if (!line || !HEAD_KEYS.some((key) => key === column)) continue
    const { fields = {}, columns = [] } = found.get(line) ?? {}
    found.set(line, {
      fields: { ...fields, [column]: fieldOf(column, value) },
      columns: [...columns, column],
    })
  }
  return found
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
