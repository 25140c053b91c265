import { givesMoney } from '../eligibility'
import type { Entry } from './entries'
import type { MixBase } from './mixBase'
import { type ModelBuilder, one, type RowReason, type Term } from './model'
import type { StartOption } from './startOptions'

/** Whether a measure begins as an option says; without those of measures that have no other. */
export type StartVariables = ReadonlyMap<StartOption, number>

/** Each measure begins in one way. */
export function addStarts(builder: ModelBuilder, { starts }: MixBase): StartVariables {
  const found = new Map<StartOption, number>()
  for (const { options } of starts.values()) {
    if (options.length === 1) continue
    const own = options.map((option) => {
      const variable = builder.variable('choice', 1)
      found.set(option, variable)
      return one(variable)
    })
    builder.row({ kind: 'start' }, own, '=', 1)
  }
  return found
}

/**
 * Nobody is put off without an application. What is applied for is bound to the start by what all grants of a measure
 * may come to (`addMeasureRows`); loans are not among these.
 */
export function addStartRows(builder: ModelBuilder, starts: StartVariables, entries: readonly Entry[]): void {
  for (const [option, start] of starts) {
    const own = entries.filter((entry) => entry.option === option)
    for (const { choice } of own.filter(({ candidate }) => !givesMoney(candidate.programme)))
      builder.row({ kind: 'start' }, [one(choice), { variable: start, factor: -1 }], '<=', 0)
    if (option.months > 0)
      builder.row(
        { kind: 'start' },
        [...own.map(({ choice }) => one(choice)), { variable: start, factor: -1 }],
        '>=',
        0,
      )
  }
}

/** No more than the bound where the measure begins so, and nothing where it does not. */
export function addBound(
  builder: ModelBuilder,
  reason: RowReason,
  terms: readonly Term[],
  bound: number,
  start: number | undefined,
): void {
  if (start === undefined) builder.row(reason, terms, '<=', bound)
  else builder.row(reason, [...terms, { variable: start, factor: -bound }], '<=', 0)
}
