import { CENTS_PER_UNIT, type LinearModel, type Row, slackOf, sumOf } from './model'

/** What a solver's tolerance may take from one amount; more would be another solution. */
const MOST_CENTS = 1_000

/**
 * The solver's values as whole cents and whole choices that keep every rule exactly: rounded down, then filled up
 * again as far as the rules allow. Undefined where that does not succeed.
 */
export function exactValues(model: LinearModel, solved: readonly number[]): number[] | undefined {
  const { variables } = model
  const values = variables.map(({ kind, upper }, index) => {
    const value = solved[index]!
    if (kind === 'choice' || kind === 'share') return Math.round(value)
    return Math.min(upper, Math.max(0, Math.floor(value * CENTS_PER_UNIT + 0.01)))
  })
  const rows = model.rows.filter((row) => isExact(model, row))
  const rowsAt = rowsByVariable(rows)
  for (const row of rows) lower(model, row, values)
  const wanted = new Set(
    rows
      .filter((row) => row.sense !== '<=' && slackOf(row, values) < 0)
      .flatMap(({ terms }) => terms.map(({ variable }) => variable)),
  )
  const useful = model.objective.flatMap(({ variable, factor }) => (factor < 0 ? [variable] : []))
  for (const variable of [...wanted, ...useful]) raise(model, rowsAt.get(variable) ?? [], variable, values)
  return rows.every((row) => slackOf(row, values) >= 0) ? values : undefined
}

/** Gaps follow from the amounts, and applications are assigned to half-years by themselves. */
function isExact({ variables }: LinearModel, { reason, terms }: Row): boolean {
  if (reason.kind === 'measured' || reason.kind === 'application') return false
  if (reason.kind === 'wish' && reason.wish.kind === 'applications') return false
  return terms.every(({ variable }) => variables[variable]!.kind !== 'measured')
}

export function rowsByVariable(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const found = new Map<number, Row[]>()
  for (const row of rows)
    for (const { variable } of row.terms) {
      const known = found.get(variable)
      if (known) known.push(row)
      else found.set(variable, [row])
    }
  return found
}

/** Takes from the amounts of a row what they are over its bound. */
function lower({ variables }: LinearModel, { terms, sense, bound }: Row, values: number[]): void {
  if (sense === '>=') return
  let over = sumOf(terms, values) - bound
  for (const { variable, factor } of terms) {
    if (over <= 0) return
    if (variables[variable]!.kind !== 'cents' || factor !== 1) continue
    const less = Math.min(values[variable]!, over)
    values[variable]! -= less
    over -= less
  }
}

/** Gives an amount what rounding took from it, as far as no row stands against it. */
function raise({ variables }: LinearModel, rows: readonly Row[], variable: number, values: number[]): void {
  const { kind, upper } = variables[variable]!
  if (kind !== 'cents') return
  let room = Math.min(upper - values[variable]!, MOST_CENTS)
  for (const { terms, sense, bound } of rows)
    if (sense !== '>=') room = Math.min(room, bound - sumOf(terms, values))
  if (room > 0) values[variable]! += room
}
