import { type Id, newId } from '@fahrplan/shared/kernel'
import { create } from '@fahrplan/shared/plan'
import type { ComputedRef } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import type { CellType, NewLine, SheetColumn, SheetEdit } from '@/sheet'
import { useGridDeeds } from '../grid/useGridDeeds'
import { useLineTexts } from '../grid/useLineTexts'
import { amountEditsIn } from '../model/amountEdits'
import { amountDeeds } from '../model/amounts'
import type { Deed } from '../model/deeds'
import { termYears } from '../model/years'
import { contributionLine, type ContributionRow, measureOfNewContribution } from './contributionRows'

const FIELDS = ['plannedCents'] as const

interface Given {
  readonly rows: ComputedRef<readonly ContributionRow[]>
  readonly columns: ComputedRef<readonly SheetColumn<ContributionRow>[]>
  sourceType(taken?: ReadonlySet<Id>): CellType
}

/** What is written in the grid of contributions. */
export function useContributionEdits({ rows, columns, sourceType }: Given) {
  const store = usePlanStore()
  const { t } = useText()
  const { textsOf, amountsIn, readCell } = useLineTexts(columns)
  const { perform, soundLines } = useGridDeeds()

  function apply(edit: SheetEdit): void {
    const byId = new Map(rows.value.map((row) => [row.id, row]))
    const amounts = amountEditsIn<'contribution'>(edit.cells, FIELDS, (id) => {
      const row = byId.get(id)
      return row?.kind === 'line' ? row.line : undefined
    })
    const added = new Set<string>()
    const lines = edit.lines.flatMap((line) => readLine(edit, line, byId.get(line.row), added) ?? [])
    const sound = soundLines(edit, lines)
    if (sound.length > 0) edit.say(t('money.new.sources', { count: sound.length }))
    perform(edit, [...amountDeeds('contribution', amounts, newId), ...sound])
  }

  /** A source, and what it gives in the years from the column on; without any amount the line is empty. */
  function readLine(
    edit: SheetEdit,
    written: NewLine,
    shown: ContributionRow | undefined,
    added: Set<string>,
  ): Deed | undefined {
    const measureId = measureOfNewContribution(written.row)
    if (measureId === undefined || shown?.kind !== 'new') return undefined
    const texts = textsOf(written)
    const name = texts.find(({ column }) => column === 'title')?.text ?? ''
    const source = readCell(name, sourceType(shown.taken), false)
    if (!source.ok) {
      const isTaken = readCell(name, sourceType(), false).ok
      edit.say(t(isTaken ? 'money.new.sourceTaken' : 'money.new.sourceUnknown', { name }))
      return undefined
    }
    const line = contributionLine(measureId, source.value as Id)
    if (added.has(line.id)) {
      edit.say(t('money.new.sourceTaken', { name }))
      return undefined
    }
    added.add(line.id)
    const { amounts, unread } = amountsIn(texts, FIELDS)
    for (const { column, reason, text } of unread) edit.refuse(line.id, column, reason, text)
    const years = amounts.size > 0 ? [...amounts.keys()] : [firstOpenYear(shown)]
    const changes = years.map((year) =>
      create('contribution', { ...line.make(newId(), year), plannedCents: amounts.get(year) ?? 0 }),
    )
    return { changes, cells: [] }
  }

  /** Where money is missing first. */
  function firstOpenYear({ funding }: Extract<ContributionRow, { kind: 'new' }>): number {
    const term = termYears(store.plan)
    return term.find((year) => (funding.get(year)?.gap ?? 0) > 0) ?? term[0]!
  }

  return { apply }
}
