import { type Id, sumCents } from '../../kernel'
import { assignHalfYears } from './assignHalfYears'
import type { MixModel } from './buildMix'
import type { Obstacle } from './classify'
import type { Entry } from './entries'
import { rowsByVariable } from './exactValues'
import { type Row, type RowReason, slackOf } from './model'
import { roomIn } from './wishRows'
import type { WishName } from './wishes'

/** What keeps a grant from being more. */
export type MixLimit =
  | { readonly kind: 'rate' | 'cap' | 'hand' | 'ownShare' | 'eligibleCost' | 'yearCost' }
  /** What the programme counts in a year. */
  | { readonly kind: 'eligibleYear'; readonly year: number }
  | { readonly kind: 'ceiling'; readonly sourceId: Id; readonly year: number }

/** What keeps a programme from being chosen. */
export type RefusalReason =
  | Obstacle
  | MixLimit
  | { readonly kind: 'cumulation' | 'exclusion'; readonly programmeIds: readonly Id[] }
  | { readonly kind: 'wish'; readonly wish: WishName }
  /** Something else brings more. */
  | { readonly kind: 'notBest' }

const tables = new WeakMap<MixModel, ReadonlyMap<number, readonly Row[]>>()

function rowsAt(model: MixModel, variable: number): readonly Row[] {
  let table = tables.get(model)
  if (!table) tables.set(model, (table = rowsByVariable(model.rows)))
  return table.get(variable) ?? []
}

/** The grant's own bound where it is reached; else what binds in each of its years. */
export function limitsOf(model: MixModel, entry: Entry, values: readonly number[]): MixLimit[] {
  const { tranches, most, mostBy } = entry
  const amount = sumCents([...tranches.values()].map((variable) => values[variable]!))
  if (amount >= most) return [{ kind: mostBy }]
  return unique([...tranches].flatMap(([year, variable]) => limitsIn(model, entry, year, variable, values)))
}

function limitsIn(
  model: MixModel,
  entry: Entry,
  year: number,
  variable: number,
  values: readonly number[],
): MixLimit[] {
  const tight = rowsAt(model, variable).filter((row) => row.sense === '<=' && slackOf(row, values) <= 0)
  const found = tight.flatMap(({ reason }) => limitOf(reason, model, entry, values))
  if (found.length > 0) return found
  return values[variable] === model.variables[variable]!.upper ? [{ kind: 'eligibleYear', year }] : []
}

function limitOf(reason: RowReason, model: MixModel, entry: Entry, values: readonly number[]): MixLimit[] {
  switch (reason.kind) {
    case 'ceiling':
    case 'yearCost':
    case 'eligibleCost':
      return [reason]
    case 'together':
      return [{ kind: narrowestOf(model, entry, values).together.by }]
    default:
      return []
  }
}

/** Of the measure's chosen programmes, the one that lets all of them come to least. */
function narrowestOf(model: MixModel, { candidate }: Entry, values: readonly number[]): Entry {
  return model.entries
    .filter((one) => one.candidate.measure.id === candidate.measure.id && values[one.choice] === 1)
    .reduce((a, b) => (b.together.cents < a.together.cents ? b : a))
}

/** Why a programme that could be had is not chosen: what would be broken by it, or that there is no room. */
export function refusalOf(model: MixModel, entry: Entry, values: readonly number[]): RefusalReason[] {
  const chosen = values.with(entry.choice, 1)
  const against = rowsAt(model, entry.choice).filter((row) => slackOf(row, chosen) < 0)
  const named = against.flatMap(({ reason }): RefusalReason[] =>
    reason.kind === 'wish' || reason.kind === 'exclusion' ? [reason] : [],
  )
  if (named.length > 0) return named
  const rivals = rivalsOf(model, entry, values)
  if (rivals.length > 0) return [{ kind: 'cumulation', programmeIds: rivals }]
  if (!hasTime(model, entry, values)) return [{ kind: 'wish', wish: { kind: 'applications' } }]
  const limits = [...entry.tranches.values()].map((variable) =>
    rowsAt(model, variable)
      .filter(({ reason, sense }) => sense === '<=' && reason.kind !== 'most' && reason.kind !== 'tranche')
      .filter((row) => slackOf(row, values) <= 0)
      .flatMap(({ reason }) => (reason.kind === 'ceiling' || reason.kind === 'yearCost' ? [reason] : [])),
  )
  return limits.length > 0 && limits.every((one) => one.length > 0)
    ? unique(limits.flat())
    : [{ kind: 'notBest' }]
}

/** Chosen programmes that it cannot stand beside, because one of both does not allow that for sure. */
function rivalsOf(model: MixModel, { candidate }: Entry, values: readonly number[]): Id[] {
  const isOpen = (one: Entry) => one.candidate.programme.cumulation === 'allowed'
  return model.entries
    .filter((one) => one.candidate.measure.id === candidate.measure.id && values[one.choice] === 1)
    .filter((one) => candidate.programme.cumulation !== 'allowed' || !isOpen(one))
    .map((one) => one.candidate.programme.id)
}

/** Whether the team could write one more application. */
function hasTime({ base, wishes, entries }: MixModel, entry: Entry, values: readonly number[]): boolean {
  if (wishes.applicationsPerHalfYear === null) return true
  const chosen = entries.filter((one) => one === entry || values[one.choice] === 1)
  const halves = chosen.map(({ candidate }) => [...candidate.applications.keys()])
  return assignHalfYears(halves, roomIn(base, wishes)) !== undefined
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
