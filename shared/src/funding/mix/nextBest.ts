import { type Cents, type Id, sumCents } from '../../kernel'
import { givesMoney } from '../eligibility'
import type { MixModel } from './buildMix'
import type { Entry } from './entries'
import { exactValues } from './exactValues'
import { lpText, one, type Solver } from './model'
import type { ReadMix } from './readMix'
import { restrict } from './restrict'
import { byMeasure } from './rows'

/**
 * What would be left to a measure without the programme that gives it most, however it begins then, while all other
 * measures stay.
 */
export interface NextBest {
  readonly measureId: Id
  readonly withoutProgrammeId: Id
  /** What it would apply for then; empty: nothing else is to be had. */
  readonly programmeIds: readonly Id[]
  /** How much less that gives in grants. */
  readonly lossCents: Cents
}

const SECONDS = 5

/** For every measure to which the mix gives something. */
export function nextBestOf(
  model: MixModel,
  { values }: Pick<ReadMix, 'values'>,
  solve: Solver,
  tell: (done: number, all: number) => void = () => undefined,
): NextBest[] {
  const funded = [...byMeasure(model.entries)].flatMap(([measureId, entries]) => {
    const chosen = entries.filter((entry) => values[entry.choice] === 1)
    const top = chosen.toSorted((a, b) => amountOf(b, values) - amountOf(a, values))[0]
    return top ? [{ measureId, entries, top }] : []
  })
  return funded.flatMap(({ measureId, entries, top }, index) => {
    tell(index, funded.length)
    const found = solveWithout(model, entries, top, values, solve)
    if (!found) return []
    const next = entries.filter((entry) => found[entry.choice] === 1)
    return {
      measureId,
      withoutProgrammeId: top.candidate.programme.id,
      programmeIds: next.map(({ candidate }) => candidate.programme.id),
      lossCents: grantsOf(entries, values) - grantsOf(entries, found),
    }
  })
}

function solveWithout(
  model: MixModel,
  entries: readonly Entry[],
  without: Entry,
  values: readonly number[],
  solve: Solver,
): readonly number[] | undefined {
  const own = variablesOf(model, entries)
  const { programme } = without.candidate
  const barredChoices = entries
    .filter(({ candidate }) => candidate.programme === programme)
    .map(({ choice }) => one(choice))
  const barred = {
    ...model,
    rows: [
      ...model.rows,
      { reason: { kind: 'obstacle' } as const, terms: barredChoices, sense: '=' as const, bound: 0 },
    ],
  }
  const { model: small, original } = restrict(barred, values, (variable) => own.has(variable))
  const names = small.variables.map(({ name }) => name)
  const answer = solve(lpText(small), names, { seconds: SECONDS, gap: 0 })
  if (answer.kind !== 'optimal') return undefined
  const exact = exactValues(small, answer.values)
  if (!exact) return undefined
  const whole = [...values]
  for (const [index, variable] of original.entries()) whole[variable] = exact[index]!
  return whole
}

/** Also those that follow from the measure's own: its gaps, and which programme is the narrowest. */
function variablesOf(
  { rows, variables, starts, base, halfYears }: MixModel,
  entries: readonly Entry[],
): ReadonlySet<number> {
  const { options } = base.starts.get(entries[0]!.candidate.measure.id)!
  const own = new Set([
    ...options.flatMap((option) => starts.get(option) ?? []),
    ...entries.flatMap(({ choice, tranches }) => [choice, ...tranches.values()]),
    // The others' applications stay, but not when they are written.
    ...halfYears,
  ])
  const follows = (variable: number) =>
    variables[variable]!.kind === 'measured' || variables[variable]!.kind === 'share'
  for (const { reason, terms } of rows)
    if (
      (reason.kind === 'measured' || reason.kind === 'together') &&
      terms.some(({ variable }) => own.has(variable))
    )
      for (const { variable } of terms) if (follows(variable)) own.add(variable)
  return own
}

function grantsOf(entries: readonly Entry[], values: readonly number[]): Cents {
  return sumCents(
    entries
      .filter(({ candidate }) => givesMoney(candidate.programme))
      .map((entry) => amountOf(entry, values)),
  )
}

function amountOf({ tranches }: Entry, values: readonly number[]): Cents {
  return sumCents([...tranches.values()].map((variable) => values[variable]!))
}
