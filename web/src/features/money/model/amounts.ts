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
  readonly changes: readonly Change[]
  /** What is left in the year. */
  readonly after: Entity<E> | undefined
  readonly found: Entity<E> | undefined
  readonly cells: readonly Cell[]
}

/**
 * Whether no year of a line says anything. Such a line waits to be filled in: it is shown empty, not with the 0 € that
 * stand for it in the plan.
 */
export function isEmptyLine<E extends YearlyEntity>(entity: E, { needsOne, byYear }: AmountLine<E>): boolean {
  return needsOne && [...byYear.values()].every((one) => isBlank(entity, one))
}

/**
 * What amounts in the cells of years come to. A year that has nothing to say any more is deleted, but for the last of
 * a line: that one stays for the empty line, so that it can be filled in again, and goes with the first amount.
 */
export function amountDeeds<E extends YearlyEntity>(
  entity: E,
  edits: readonly AmountEdit<E>[],
  newId: () => Id,
): Deed[] {
  const outcomes = [...groups(edits).values()].flatMap((own) => outcomeOf(entity, own, newId) ?? [])
  return outcomes.map((outcome) => ({
    changes: [...keptIfLast(entity, outcome, outcomes), ...placeholders(entity, outcome, outcomes)],
    cells: outcome.cells,
  }))
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
  const isCleared = edits.every(({ value }) => value === null)
  if (!found && isCleared) return undefined
  const written = { ...(found ?? line.make(newId(), year)), ...fieldsOf(entity, edits) }
  const after = isCleared && isBlank(entity, written) ? undefined : written
  return {
    line,
    found,
    after,
    changes: changesTo(entity, found, after),
    cells: edits.map(({ cell }) => cell),
  }
}

function changesTo<E extends YearlyEntity>(
  entity: E,
  found: Entity<E> | undefined,
  after: Entity<E> | undefined,
): Change[] {
  if (!found) return after ? [create(entity, after)] : []
  const change = after ? update(entity, found, after) : remove(entity, found)
  return change ? [change] : []
}

function fieldsOf<E extends YearlyEntity>(entity: E, edits: readonly AmountEdit<E>[]): Partial<Entity<E>> {
  const blank = BLANK[entity] as Record<string, unknown>
  return Object.fromEntries(edits.map(({ field, value }) => [field, value ?? blank[field]])) as Partial<
    Entity<E>
  >
}

function isBlank<E extends YearlyEntity>(entity: E, value: Entity<E>): boolean {
  return Object.entries(BLANK[entity]).every(
    ([field, blank]) => (value as Record<string, unknown>)[field] === blank,
  )
}

/** Where nothing would be left of its line, the earliest of its years stays. */
function keptIfLast<E extends YearlyEntity>(
  entity: E,
  { line, found, after, changes }: Outcome<E>,
  all: readonly Outcome<E>[],
): readonly Change[] {
  if (!line.needsOne || !found || after) return changes
  const own = all.filter((one) => one.line.id === line.id)
  const gone = own.flatMap((one) => (one.found && !one.after ? [one.found] : []))
  if (own.some((one) => one.after) || gone.length < line.byYear.size) return changes
  if (found.year !== Math.min(...gone.map(({ year }) => year))) return changes
  const kept = update(entity, found, blankOf(entity))
  return kept ? [kept] : []
}

/** What stood for an empty line goes with the first of its amounts, if that is taken. */
function placeholders<E extends YearlyEntity>(
  entity: E,
  outcome: Outcome<E>,
  all: readonly Outcome<E>[],
): readonly Change[] {
  const { line } = outcome
  if (!isEmptyLine(entity, line)) return []
  const own = all.filter((one) => one.line.id === line.id)
  if (own.find(({ after }) => after) !== outcome) return []
  const written = new Set(own.map(({ found }) => found))
  return [...line.byYear.values()].filter((one) => !written.has(one)).map((one) => remove(entity, one))
}
