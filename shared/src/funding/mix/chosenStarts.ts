import { addMonths, type Day, type Id } from '../../kernel'
import { measureSpan } from '../../plan'
import type { FixedStart } from '../shifting'
import type { MixModel } from './buildMix'
import type { Obstacle } from './classify'
import type { StartOption } from './startOptions'

/** A programme that a later start lets a measure apply to, or lets it have more of. */
export interface Reached {
  readonly programmeId: Id
  /** What stands against it with the planned start; empty: it is to be had then too, but gives less. */
  readonly obstacles: readonly Obstacle[]
}

/** A measure that is to begin later. */
export interface MixStart {
  readonly measureId: Id
  readonly months: number
  /** First day as planned. */
  readonly from: Day
  readonly to: Day
  readonly reached: readonly Reached[]
}

/** A measure that could not begin later although a wish would allow it. */
export interface MixFixedStart {
  readonly measureId: Id
  readonly fixedBy: FixedStart
}

export function startsOfMix(model: MixModel, values: readonly number[]): MixStart[] {
  return model.base.measures.flatMap((planned): MixStart[] => {
    const option = chosenOption(model, planned.id, values)
    if (option.months === 0) return []
    const from = measureSpan(model.base.plan, planned.id).start!
    const own = model.entries.filter((entry) => entry.option === option && values[entry.choice] === 1)
    const before = new Map(
      model.base.starts.get(planned.id)!.options[0]!.candidates.map((one) => [one.programme.id, one]),
    )
    return [
      {
        measureId: planned.id,
        months: option.months,
        from,
        to: addMonths(from, option.months),
        reached: own.map(({ candidate: { programme } }) => {
          const { broken, missing } = before.get(programme.id)!
          return { programmeId: programme.id, obstacles: [...broken, ...missing] }
        }),
      },
    ]
  })
}

export function fixedStartsOf({ base }: MixModel): MixFixedStart[] {
  return [...base.starts].flatMap(([measureId, { fixedBy }]) =>
    fixedBy === null ? [] : [{ measureId, fixedBy }],
  )
}

/** How a measure of the mix begins. */
export function chosenOption(
  { base, starts }: Pick<MixModel, 'base' | 'starts'>,
  measureId: Id,
  values: readonly number[],
): StartOption {
  const { options } = base.starts.get(measureId)!
  return options.find((option) => starts.has(option) && values[starts.get(option)!] === 1) ?? options[0]!
}
