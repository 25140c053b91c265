import { type Cents, type Day, type Id, sumCents } from '../../kernel'
import { givesMoney } from '../eligibility'
import { assignHalfYears } from './assignHalfYears'
import type { MixModel } from './buildMix'
import type { Obstacle } from './classify'
import { chosenOption, fixedStartsOf, type MixFixedStart, type MixStart, startsOfMix } from './chosenStarts'
import type { Entry } from './entries'
import { exactValues } from './exactValues'
import { ideasOfMix, type MixIdea } from './ideasOfMix'
import { limitsOf, type MixLimit, refusalOf, type RefusalReason } from './limits'
import type { SolverAnswer } from './model'
import { firstDay } from './terms'
import type { MixWishes } from './wishes'
import { roomIn } from './wishRows'

/** A grant that the mix proposes. Amounts in whole cents. */
export interface MixGrant {
  readonly measureId: Id
  readonly programmeId: Id
  readonly isLoan: boolean
  readonly amountCents: Cents
  readonly byYear: ReadonlyMap<number, Cents>
  /** The earliest day to apply, in the half-year that is left for it; null where no window is known. */
  readonly applyFrom: Day | null
  /** Why it is not more. */
  readonly limits: readonly MixLimit[]
  readonly toCheck: readonly Obstacle[]
}

/** A programme that a measure does not apply to, and why. */
export interface MixRefusal {
  readonly measureId: Id
  readonly programmeId: Id
  /** `missing`: it would have to be looked up first. */
  readonly kind: 'broken' | 'missing' | 'notChosen'
  readonly reasons: readonly RefusalReason[]
}

export interface FundingMix {
  readonly wishes: MixWishes
  /** The day that it was computed for. */
  readonly today: Day
  readonly measureIds: readonly Id[]
  /** Proven to be the best; else the best that was found in the time. */
  readonly isProven: boolean
  /** By which part it could still be better. */
  readonly gap: number
  readonly grants: readonly MixGrant[]
  readonly refusals: readonly MixRefusal[]
  /** Measures that are to begin later. */
  readonly starts: readonly MixStart[]
  readonly fixedStarts: readonly MixFixedStart[]
  /** Ideas that the mix replaces; all other grants stay as they are. */
  readonly replacedGrantIds: readonly Id[]
  /** Ideas that go, and ideas that nobody can judge yet. */
  readonly ideas: readonly MixIdea[]
}

/** A mix with the values that it was read from. */
export interface ReadMix {
  readonly mix: FundingMix
  readonly values: readonly number[]
}

/** Undefined where the answer cannot be told in whole cents. */
export function readMix(
  model: MixModel,
  answer: Extract<SolverAnswer, { kind: 'optimal' | 'feasible' }>,
): ReadMix | undefined {
  const values = exactValues(model, answer.values)
  const chosen = values && model.entries.filter(({ choice }) => values[choice] === 1)
  const days = chosen && daysOf(model, chosen)
  if (!values || !days) return undefined
  const { wishes, base } = model
  const grants = chosen.map((entry, index) => grantOf(model, entry, values, days[index]!))
  const refusals = refusalsOf(model, values)
  return {
    values,
    mix: {
      wishes,
      today: model.today,
      measureIds: base.measures.map(({ id }) => id),
      isProven: answer.kind === 'optimal',
      gap: answer.gap,
      grants,
      refusals,
      starts: startsOfMix(model, values),
      fixedStarts: fixedStartsOf(model),
      replacedGrantIds: base.replaced.map(({ id }) => id),
      ideas: ideasOfMix(model, grants, refusals),
    },
  }
}

function grantOf(model: MixModel, entry: Entry, values: readonly number[], applyFrom: Day | null): MixGrant {
  const { measure, programme, missing, toCheck } = entry.candidate
  const byYear = new Map(
    [...entry.tranches]
      .map(([year, variable]) => [year, values[variable]!] as const)
      .filter(([, c]) => c > 0),
  )
  return {
    measureId: measure.id,
    programmeId: programme.id,
    isLoan: !givesMoney(programme),
    amountCents: sumCents(byYear.values()),
    byYear,
    applyFrom,
    limits: limitsOf(model, entry, values),
    toCheck: [...missing, ...toCheck],
  }
}

/** When each of them can be applied for, with the half-years filled as the team can. */
function daysOf(model: MixModel, chosen: readonly Entry[]): (Day | null)[] | undefined {
  if (model.wishes.applicationsPerHalfYear === null)
    return chosen.map(({ candidate }) => firstDay(candidate) ?? null)
  const halves = assignHalfYears(
    chosen.map(({ candidate }) => [...candidate.applications.keys()]),
    roomIn(model.base, model.wishes),
  )
  return halves?.map((half, index) => chosen[index]!.candidate.applications.get(half)!)
}

function refusalsOf(model: MixModel, values: readonly number[]): MixRefusal[] {
  const entryOf = new Map(model.entries.map((entry) => [entry.candidate, entry]))
  const candidates = model.base.measures.flatMap(({ id }) => chosenOption(model, id, values).candidates)
  return candidates.flatMap((candidate): MixRefusal[] => {
    const entry = entryOf.get(candidate)
    if (entry && values[entry.choice] === 1) return []
    const ids = { measureId: candidate.measure.id, programmeId: candidate.programme.id }
    if (candidate.broken.length > 0) return [{ ...ids, kind: 'broken', reasons: candidate.broken }]
    if (candidate.missing.length > 0) return [{ ...ids, kind: 'missing', reasons: candidate.missing }]
    return [{ ...ids, kind: 'notChosen', reasons: entry ? refusalOf(model, entry, values) : [] }]
  })
}
