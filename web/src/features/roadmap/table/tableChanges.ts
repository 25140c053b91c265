import type { Day, Id } from '@fahrplan/shared/kernel'
import {
  applyChanges,
  type Change,
  entityOf,
  netChanges,
  networkOf,
  type Plan,
  type Rescheduled,
  type ScheduleOptions,
  type Violation,
  violationsOf,
} from '@fahrplan/shared/plan'
import { driversOf } from '@fahrplan/shared/schedule'
import { byItem, type FieldEdit, fieldChanges, movesOthers } from './fieldEdit'
import { stepDayChanges } from './stepDays'

/** Why a value cannot stand in a cell. */
export type Objection =
  | { readonly kind: 'rule'; readonly violation: Pick<Violation, 'rule' | 'message' | 'params'> }
  /** Links, a constraint or today hold the step elsewhere: on the day given. With a step that it waits for there. */
  | { readonly kind: 'held'; readonly day: Day; readonly waitsFor: Id | undefined }

export interface Refused {
  readonly edit: FieldEdit
  readonly objection: Objection
}

export interface TableChanges extends Rescheduled {
  readonly refused: readonly Refused[]
}

/**
 * What comes of many edited fields at once, as one commit: what the rules allow, with the steps that have to follow.
 * What they do not allow is left out and named; the rest goes through.
 */
export function tableChanges(
  plan: Plan,
  edits: readonly FieldEdit[],
  options: ScheduleOptions,
  further: readonly Change[] = [],
): TableChanges {
  const refused: Refused[] = []
  let left = edits
  for (;;) {
    const objections = reversed(plan, left)
    const moved = objections.length > 0 ? undefined : changesOf(plan, left, options, further)
    const found = moved
      ? [...heldBack(plan, left, moved), ...againstRules(plan, left, moved, options)]
      : objections
    if (moved && found.length === 0) return { ...moved, refused }
    // Only what nobody wrote here can still be wrong then: the server has the last word on it.
    if (left.length === 0) return { changes: [...further], conflicts: [], refused }
    refused.push(...found)
    const bad = new Set(found.map(({ edit }) => edit))
    left = left.filter((edit) => !bad.has(edit))
  }
}

function changesOf(
  plan: Plan,
  edits: readonly FieldEdit[],
  options: ScheduleOptions,
  further: readonly Change[],
): Rescheduled {
  const network = networkOf(plan)
  const pulls = (edit: FieldEdit) =>
    movesOthers(edit) && network.isFact[network.indexOf.get(edit.id) ?? -1] !== 1
  const fields = [
    ...further,
    ...fieldChanges(
      plan,
      edits.filter((edit) => !pulls(edit)),
      options.today,
    ),
  ]
  const days = stepDayChanges(applyChanges(plan, fields), edits.filter(pulls), options)
  return { ...days, changes: netChanges([...fields, ...days.changes]) }
}

/** A span that would end before it begins is nothing that steps could follow. */
function reversed(plan: Plan, edits: readonly FieldEdit[]): Refused[] {
  return [...byItem(edits.filter(movesOthers)).values()].flatMap((own) => {
    const step = plan.workPackage.get(own[0]!.id)
    if (!step) return []
    const dayOf = (field: 'start' | 'end') => {
      const typed = own.find((edit) => edit.field === field)?.value
      return typeof typed === 'string' ? typed : step[field]
    }
    if (dayOf('start') <= dayOf('end')) return []
    const violation = { rule: 'endNotBeforeStart', message: 'it ends before it begins', params: {} }
    return own.map((edit): Refused => ({ edit, objection: { kind: 'rule', violation } }))
  })
}

function heldBack(plan: Plan, edits: readonly FieldEdit[], { changes }: Rescheduled): Refused[] {
  const dated = edits.filter(movesOthers)
  if (dated.length === 0) return []
  const after = applyChanges(plan, changes)
  return dated.flatMap((edit) => {
    const now = entityOf(after, edit.entity, edit.id) as unknown as Record<string, unknown> | undefined
    const day = now?.[edit.field]
    return typeof day !== 'string' || day === edit.value
      ? []
      : [{ edit, objection: { kind: 'held' as const, day, waitsFor: predecessorHolding(after, edit.id) } }]
  })
}

function predecessorHolding(plan: Plan, id: Id): Id | undefined {
  const [driver] = driversOf(networkOf(plan), id)
  return driver === undefined ? undefined : plan.dependency.get(driver)?.predecessorId
}

/** A violation belongs to the field that it names, else to all that was written in its row, else to everything. */
function againstRules(
  plan: Plan,
  edits: readonly FieldEdit[],
  { changes }: Rescheduled,
  { today }: ScheduleOptions,
): Refused[] {
  const found = new Map<FieldEdit, Refused>()
  for (const violation of violationsOf(plan, changes, { today })) {
    const own = edits.filter(({ id }) => id === violation.id)
    const named = own.filter(({ field }) => field === violation.field.split('.')[0])
    const guilty = named.length > 0 ? named : own.length > 0 ? own : edits
    for (const edit of guilty)
      if (!found.has(edit)) found.set(edit, { edit, objection: { kind: 'rule', violation } })
  }
  return [...found.values()]
}
