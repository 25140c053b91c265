import { newId } from '@fahrplan/shared/kernel'
import {
  applyChanges,
  basedOn,
  type Change,
  createSteps,
  effectsOf,
  type Plan,
  type Rescheduled,
  violationsOf,
} from '@fahrplan/shared/plan'
import { ruleText, useFormat, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import type { SheetEdit } from '@/sheet'
import { followersOf } from '../model/followersOf'
import { findItem } from '../model/planItem'
import { useEffectText } from '../useEffectText'
import { useReasonOffer } from '../useReasonOffer'
import type { FieldEdit } from './fieldEdit'
import { recogniseStep, type StepLine } from './recogniseStep'
import { type Objection, tableChanges } from './tableChanges'
import { TABLE_FIELDS } from './tableFields'
import { measureOfNewRow } from './tableRow'

/** So many consequences are told one by one. */
const TOLD = 3

interface Rights {
  /** Why a field of something may not take a value, in a sentence. */
  reasonAgainst(edit: FieldEdit): string | undefined
}

/** What a gesture in the table does to the plan: one commit, and whatever cannot be is told at its cell. */
export function useTableEdits({ reasonAgainst }: Rights) {
  const store = usePlanStore()
  const { t } = useText()
  const format = useFormat()
  const { effectText } = useEffectText()
  const { commitMove } = useReasonOffer()

  function apply(edit: SheetEdit): void {
    const { plan, today } = store
    const edits = edit.cells
      .flatMap((cell) => fieldEdit(plan, cell) ?? [])
      .filter((one) => isAllowed(edit, one))
    const created = stepsOf(edit, plan, today)
    const outcome = tableChanges(plan, edits, { policy: 'push', today }, created)
    for (const { edit: refused, objection } of outcome.refused)
      edit.refuse(refused.id, refused.column, objectionText(plan, refused, objection))
    if (outcome.changes.length === 0) return
    if (created.length > 0) edit.say(t('roadmap.table.created', { count: created.length }))
    tellConsequences(edit, plan, outcome)
    const bases = edits.flatMap(({ id, field, was }) => (was ? [{ id, field, was: was.value }] : []))
    void commitMove(
      basedOn(outcome.changes, bases),
      edits.map(({ id }) => id),
      { onUndone: edit.forget },
    )
  }

  function fieldEdit(plan: Plan, cell: SheetEdit['cells'][number]): FieldEdit | undefined {
    const item = findItem(plan, cell.row)
    if (!item || item.entity === 'decisionPoint') return undefined
    const { entity } = item
    const field = TABLE_FIELDS.find(({ key }) => key === cell.column)?.fields[entity]
    const was = cell.overtaken && { value: cell.overtaken.was }
    return field && { entity, id: cell.row, field, value: cell.value, column: cell.column, was }
  }

  function isAllowed(edit: SheetEdit, one: FieldEdit): boolean {
    const reason = reasonAgainst(one)
    if (reason !== undefined) edit.refuse(one.id, one.column, reason)
    return reason === undefined
  }

  /** Lines that make no step are left out and told; days that cannot be read stay at the new step as they are. */
  function stepsOf(edit: SheetEdit, plan: Plan, today: string): Change[] {
    const made = [...linesByMeasure(edit)].flatMap(([measureId, lines]) => {
      const read = lines.map((cells) => recogniseStep(cells, kinds()))
      return createSteps(plan, measureId, read, { newId, today }).map((change, index) => ({
        change,
        line: read[index]!,
        broken: violationsOf(plan, [change])[0],
      }))
    })
    const broken = made.flatMap((one) => one.broken ?? [])
    if (broken.length > 0)
      edit.say(t('roadmap.table.leftOut', { count: broken.length, reason: ruleText(broken[0]!) }))
    const good = made.filter((one) => one.broken === undefined)
    for (const { change, line } of good) keepUnread(edit, change, line)
    return good.map(({ change }) => change)
  }

  function keepUnread(edit: SheetEdit, { id, entity }: Change, { unread: [text], start }: StepLine): void {
    const column = entity === 'milestone' || start !== null ? 'end' : 'start'
    if (text !== undefined) edit.refuse(id, column, t('sheet.invalidDay'), text)
  }

  function kinds(): Record<'workPackage' | 'milestone', string> {
    return { workPackage: t('domain.entity.workPackage'), milestone: t('domain.entity.milestone') }
  }

  function linesByMeasure({ lines }: SheetEdit): Map<string, (readonly string[])[]> {
    const found = new Map<string, (readonly string[])[]>()
    for (const { row, cells } of lines) {
      const measureId = measureOfNewRow(row)
      if (measureId !== undefined) found.set(measureId, [...(found.get(measureId) ?? []), cells])
    }
    return found
  }

  function objectionText(plan: Plan, { id, value }: FieldEdit, objection: Objection): string {
    if (objection.kind === 'rule') return ruleText(objection.violation)
    const day = format.value.day(objection.day)
    const step = plan.workPackage.get(id) ?? plan.milestone.get(id)
    const title = step?.title ?? ''
    const other = objection.waitsFor
    if (step?.constraintKind) return t('roadmap.table.held.bound', { title, day })
    if (other !== undefined && String(value) < objection.day)
      return t('roadmap.table.held.link', { title, day, other: findItem(plan, other)?.value.title ?? '' })
    return t(String(value) < store.today ? 'roadmap.table.held.past' : 'roadmap.table.held.other', { day })
  }

  function tellConsequences(edit: SheetEdit, plan: Plan, outcome: Rescheduled): void {
    const own = [...edit.cells.map(({ row }) => row), ...createdIn(outcome.changes)]
    const followers = followersOf(applyChanges(plan, outcome.changes), outcome.changes, own).length
    if (followers > 0) edit.say(t('roadmap.moved.followers', { count: followers }))
    const effects = effectsOf(plan, outcome)
    for (const effect of effects.slice(0, TOLD)) edit.say(effectText(effect))
    if (effects.length > TOLD) edit.say(t('roadmap.effect.more', { count: effects.length - TOLD }))
  }

  return { apply }
}

function createdIn(changes: readonly Change[]): string[] {
  return changes.filter(({ op }) => op === 'create').map(({ id }) => id)
}
