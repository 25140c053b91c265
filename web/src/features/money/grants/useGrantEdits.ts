import { type Id, newId } from '@fahrplan/shared/kernel'
import type { Measure } from '@fahrplan/shared/plan'
import type { ComputedRef, Ref } from 'vue'
import { ruleText, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import type { CellType, NewLine, SheetColumn, SheetEdit } from '@/sheet'
import { useGridDeeds } from '../grid/useGridDeeds'
import { type LineText, useLineTexts } from '../grid/useLineTexts'
import { amountEditsIn } from '../model/amountEdits'
import { amountDeeds } from '../model/amounts'
import type { Deed } from '../model/deeds'
import { yearFieldOf } from '../model/yearKey'
import { newGrant } from './newGrant'
import { type BegunGrant, TRANCHE_LAYERS, type TrancheRow } from './trancheRows'

interface Given {
  readonly rows: ComputedRef<readonly TrancheRow[]>
  readonly columns: ComputedRef<readonly SheetColumn<TrancheRow>[]>
  readonly measures: ComputedRef<readonly Measure[]>
  readonly programmeType: ComputedRef<CellType>
  readonly measureType: ComputedRef<CellType>
  /** A new grant needs two choices, and cells are written one by one. */
  readonly begun: Ref<BegunGrant>
}

/** `undefined`: something was written that cannot be chosen, and that was told. */
type Choice = Id | null | undefined

/** What is written in the grid of grants. */
export function useGrantEdits(given: Given) {
  const { rows, columns, measures, programmeType, measureType, begun } = given
  const store = usePlanStore()
  const { t } = useText()
  const { textsOf, amountsIn, readCell } = useLineTexts(columns)
  const { perform, soundLines } = useGridDeeds()

  function apply(edit: SheetEdit): void {
    const byId = new Map(rows.value.flatMap((row) => (row.kind === 'grant' ? [[row.id, row.line]] : [])))
    const amounts = amountEditsIn<'tranche'>(edit.cells, TRANCHE_LAYERS, (row) => byId.get(row))
    const lines: Deed[] = []
    for (const line of edit.lines) lines.push(...readLine(edit, line, lines))
    const sound = soundLines(edit, lines)
    if (sound.length > 0) edit.say(t('money.new.grants', { count: sound.length }))
    perform(edit, [...amountDeeds('tranche', amounts, newId), ...sound])
  }

  function readLine(edit: SheetEdit, written: NewLine, others: readonly Deed[]): Deed[] {
    const texts = textsOf(written)
    const isTyped = edit.kind === 'type'
    const programmeId = programmeIn(edit, texts, isTyped)
    const measureId = measureIn(edit, texts)
    if (programmeId === undefined || measureId === undefined) return []
    if (isTyped) begun.value = { programmeId, measureId }
    if (programmeId === null || measureId === null) {
      edit.say(t(programmeId === null ? 'money.new.programmeMissing' : 'money.new.measureMissing'))
      return []
    }
    if (isTyped) begun.value = { programmeId: null, measureId: null }
    tellState(edit, texts)
    const { amounts, unread } = amountsIn(texts, ['plannedCents'])
    const line = { programmeId, measureId, amounts }
    const made = newGrant(store.plan, line, others, newId)
    if (!made.ok) {
      edit.say(ruleText(made.violation))
      return []
    }
    for (const { column, reason, text } of unread) edit.refuse(made.id, column, reason, text)
    for (const { column, text } of texts)
      if (yearFieldOf(column, ['approvedCents', 'drawnCents']))
        edit.refuse(made.id, column, t('money.notDecided'), text)
    return [made.deed]
  }

  function programmeIn(edit: SheetEdit, texts: readonly LineText[], isTyped: boolean): Choice {
    const name = textIn(texts, 'title')
    if (name === undefined) return isTyped ? begun.value.programmeId : null
    const reading = readCell(name, programmeType.value, false)
    if (reading.ok) return reading.value as Id
    edit.say(t('money.new.programmeUnknown', { name }))
    return undefined
  }

  /** By its key, if that was written too: titles may be alike. */
  function measureIn(edit: SheetEdit, texts: readonly LineText[]): Choice {
    const key = textIn(texts, 'key')?.trim()
    const byKey = key === undefined ? undefined : measures.value.find((one) => one.key === key)
    if (byKey) return byKey.id
    const name = textIn(texts, 'measure') ?? key
    if (name === undefined) return onlyMeasure() ?? (edit.kind === 'type' ? begun.value.measureId : null)
    const reading = readCell(name, measureType.value, false)
    if (reading.ok) return reading.value as Id
    edit.say(t('money.new.measureUnknown', { name }))
    return undefined
  }

  function onlyMeasure(): Id | undefined {
    return measures.value.length === 1 ? measures.value[0]!.id : undefined
  }

  /** What was decided has a day and a reference: that is entered at the application. */
  function tellState(edit: SheetEdit, texts: readonly LineText[]): void {
    const state = textIn(texts, 'state')
    const idea = t('domain.value.grantState.idea')
    if (state !== undefined && state.trim().toLowerCase() !== idea.toLowerCase())
      edit.say(t('money.new.grantState', { state, idea }))
  }

  return { apply }
}

function textIn(texts: readonly LineText[], column: string): string | undefined {
  return texts.find((one) => one.column === column)?.text
}
