import { type Cents, type Day, type Id, sumCents } from '../../kernel'
import type { Plan } from '../../plan'
import { buildMix, type MixModel } from './buildMix'
import type { Obstacle } from './classify'
import { contradictionOf } from './contradiction'
import { keyOf } from './keyOf'
import { optionsOf } from './mixBase'
import { type LinearModel, lpText, type Solver, type SolverAnswer, type SolverProgress } from './model'
import { type NextBest, nextBestOf } from './nextBest'
import { type FundingMix, readMix } from './readMix'
import type { MixWishes, WishName } from './wishes'

export interface MixRequest {
  readonly plan: Plan
  readonly wishes: MixWishes
  readonly today: Day
  readonly seconds: number
}

/** One of the wishes that contradict each other; with what stands against it where that is a programme's own rule. */
export interface Contradiction {
  readonly wish: WishName
  readonly obstacles: readonly Obstacle[]
  /** Of an amount: the most that its programme can give by itself, where that is less. */
  readonly mostCents: Cents | null
}

export type MixResult =
  | { readonly kind: 'mix'; readonly mix: FundingMix; readonly nextBest: readonly NextBest[] }
  | { readonly kind: 'contradiction'; readonly wishes: readonly Contradiction[] }
  /** Nothing was found in the time. */
  | { readonly kind: 'unsolved' }

export type MixProgress =
  | ({ readonly kind: 'solving' } & SolverProgress)
  | { readonly kind: 'explaining'; readonly done: number; readonly all: number }

/** Ten millions are right to the euro: below that, what the solver reckons with is as rough as what is left. */
const PROVEN_GAP = 1e-7
const CHECK_SECONDS = 10

/** The best mix, with what explains it, or why there is none. */
export function computeMix(
  { plan, wishes, today, seconds }: MixRequest,
  solve: Solver,
  tell: (progress: MixProgress) => void = () => undefined,
): MixResult {
  const model = buildMix(plan, wishes, today)
  const answer = solveModel(model, solve, { seconds, gap: PROVEN_GAP }, (progress) =>
    tell({ kind: 'solving', ...progress }),
  )
  if (answer.kind === 'infeasible') return { kind: 'contradiction', wishes: contradictionsOf(model, solve) }
  const read = answer.kind === 'unsolved' ? undefined : readMix(model, answer)
  if (!read) return { kind: 'unsolved' }
  const nextBest = nextBestOf(model, read, solve, (done, all) => tell({ kind: 'explaining', done, all }))
  return { kind: 'mix', mix: read.mix, nextBest }
}

/** A model without variables has nothing to solve, and the solver does not take it. */
export function solveModel(
  model: LinearModel,
  solve: Solver,
  options: { seconds: number; gap: number },
  tell?: (progress: SolverProgress) => void,
): SolverAnswer {
  if (model.variables.length === 0) return { kind: 'optimal', values: [], gap: 0 }
  const names = model.variables.map(({ name }) => name)
  return solve(lpText(model), names, options, tell)
}

function contradictionsOf(model: MixModel, solve: Solver): Contradiction[] {
  const isSolvable = (smaller: LinearModel) =>
    solveModel(smaller, solve, { seconds: CHECK_SECONDS, gap: 1 }).kind !== 'infeasible'
  const obstaclesOf = leastObstacles(model)
  return contradictionOf(model, isSolvable).map((wish) => ({
    wish,
    mostCents: wish.kind === 'amount' ? mostBelow(model, wish) : null,
    obstacles: 'measureId' in wish ? (obstaclesOf.get(keyOf(wish.measureId, wish.programmeId)) ?? []) : [],
  }))
}

/** What stands against each pair, however the measure begins: where it is to be had in some way, nothing does. */
function leastObstacles({ base }: MixModel): ReadonlyMap<string, readonly Obstacle[]> {
  const found = new Map<string, readonly Obstacle[]>()
  for (const { candidates } of optionsOf(base))
    for (const { measure, programme, isFree, broken, missing } of candidates) {
      const key = keyOf(measure.id, programme.id)
      if (isFree) found.set(key, [])
      else if (!found.has(key)) found.set(key, [...broken, ...missing])
    }
  return found
}

/** Null where the programme could give what is wished. */
function mostBelow({ entries, wishes, variables }: MixModel, wish: Extract<WishName, { measureId: Id }>) {
  const isNamed = ({ measureId, programmeId }: { measureId: Id; programmeId: Id }) =>
    measureId === wish.measureId && programmeId === wish.programmeId
  const wanted = wishes.choices.find(isNamed)?.amountCents ?? 0
  const most = Math.max(
    0,
    ...entries
      .filter(({ candidate: { measure, programme } }) =>
        isNamed({ measureId: measure.id, programmeId: programme.id }),
      )
      .map(({ most: own, together, tranches }) =>
        Math.min(
          own,
          together.cents,
          sumCents([...tranches.values()].map((variable) => variables[variable]!.upper)),
        ),
      ),
  )
  return most < wanted ? most : null
}

/** The same wishes with one more programme that is not to be counted on. */
export function refusing(wishes: MixWishes, programmeId: Id): MixWishes {
  return { ...wishes, refusedProgrammeIds: [...wishes.refusedProgrammeIds, programmeId] }
}
