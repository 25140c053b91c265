import type { Cents, Id } from '@fahrplan/shared/kernel'
import { type Change, create, type Entity, remove, update } from '@fahrplan/shared/plan'
import type { Cell, Deed } from './deeds'

/** What has at most one amount of each kind in a budget year. */
export type YearlyEntity = 'costItem' | 'contribution' | 'tranche' | 'sourceYear'

/** The fields that say something besides what a line has in common, as they are while they say nothing. */
const BLANK = {
  costItem: { plannedCents: 0, committedCents: 0, actualCents: 0, eligibleCents: null },
  contribution: { plannedCents: 0 },
  tranche: { plannedCents: 0, approvedCents: 0, drawnCents: 0, drawBy: null },
  sourceYear: { ceilingCents: null, authorisationCents: null },
} as const satisfies { readonly [E in YearlyEntity]: Partial<Entity<E>> }

function blankOf<E extends YearlyEntity>(entity: E): Partial<Entity<E>> {
  const blank: { readonly [K in YearlyEntity]: Partial<Entity<K>> } = BLANK
  return blank[entity]
}

/** A line over the years. */
export interface AmountLine<E extends YearlyEntity> {
  readonly id: string
  readonly byYear: ReadonlyMap<number, Entity<E>>
  /** Without any amount there is no such line, so that the last one is not taken away. */
  readonly needsOne: boolean
  /** A year in which it has nothing yet. */
  make(id: Id, year: number): Entity<E>
}

export interface AmountEdit<E extends YearlyEntity> {
  readonly line: AmountLine<E>
  readonly year: number
  readonly field: keyof Entity<E> & string
  /** `null` empties the cell. */
  readonly value: Cents | null
  readonly cell: Cell
}

interface Outcome<E extends YearlyEntity> {
  readonly line: AmountLine<E>
  readonly change: Change
  readonly found: Entity<E> | undefined
  readonly cells: readonly Cell[]
}

/**
 * What amounts in the cells of years come to. A year that has nothing to say any more is deleted, but for the last of
 * a line: that one stays at 0 €, so that no line vanishes while it is being written anew.
 */
export function amountDeeds<E extends YearlyEntity>(
  entity: E,
  edits: readonly AmountEdit<E>[],
  newId: () => Id,
): Deed[] {
  const outcomes = [...groups(edits).values()].flatMap((own) => outcomeOf(entity, own, newId) ?? [])
  return outcomes.map((outcome) => {
    const { change, cells, found } = outcome
    if (change.op !== 'delete' || !found || !isLast(outcome, outcomes)) return { changes: [change], cells }
    const kept = update(entity, found, blankOf(entity))
    return { changes: kept ? [kept] : [], cells }
  })
}

function groups<E extends YearlyEntity>(edits: readonly AmountEdit<E>[]): Map<string, AmountEdit<E>[]> {
  const found = new Map<string, AmountEdit<E>[]>()
  for (const edit of edits) {
    const key = `${edit.line.id}\n${edit.year}`
    const own = found.get(key)
    if (own) own.push(edit)
    else found.set(key, [edit])
  }
  return found
}

function outcomeOf<E extends YearlyEntity>(
  entity: E,
  edits: readonly AmountEdit<E>[],
  newId: () => Id,
): Outcome<E> | undefined {
  const { line, year } = edits[0]!
  const found = line.byYear.get(year)
  const change = found ? changed(entity, found, edits) : created(entity, line, year, edits, newId)
  return change && { line, change, found, cells: edits.map(({ cell }) => cell) }
}

function changed<E extends YearlyEntity>(
  entity: E,
  found: Entity<E>,
  edits: readonly AmountEdit<E>[],
): Change | undefined {
  const fields = fieldsOf(entity, edits)
  const says = Object.entries({ ...BLANK[entity], ...pick(found, entity), ...fields })
  const isBlank = says.every(([field, value]) => value === (BLANK[entity] as Record<string, unknown>)[field])
  const isCleared = edits.every(({ value }) => value === null)
  return isCleared && isBlank ? remove(entity, found) : update(entity, found, fields)
}

function created<E extends YearlyEntity>(
  entity: E,
  line: AmountLine<E>,
  year: number,
  edits: readonly AmountEdit<E>[],
  newId: () => Id,
): Change | undefined {
  if (edits.every(({ value }) => value === null)) return undefined
  return create(entity, { ...line.make(newId(), year), ...fieldsOf(entity, edits) })
}

function fieldsOf<E extends YearlyEntity>(entity: E, edits: readonly AmountEdit<E>[]): Partial<Entity<E>> {
  const blank = BLANK[entity] as Record<string, unknown>
  return Object.fromEntries(edits.map(({ field, value }) => [field, value ?? blank[field]])) as Partial<
    Entity<E>
  >
}

function pick<E extends YearlyEntity>(value: Entity<E>, entity: E): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(BLANK[entity]).map((field) => [field, (value as Record<string, unknown>)[field]]),
  )
}

/** Whether nothing would be left of its line: then the earliest of its years stays. */
function isLast<E extends YearlyEntity>({ line, found }: Outcome<E>, all: readonly Outcome<E>[]): boolean {
  if (!line.needsOne) return false
  const own = all.filter((one) => one.line.id === line.id)
  if (own.some(({ change }) => change.op === 'create')) return false
  const gone = own.flatMap((one) => (one.change.op === 'delete' && one.found ? [one.found] : []))
  if (gone.length < line.byYear.size) return false
  return found?.year === Math.min(...gone.map(({ year }) => year))
}
