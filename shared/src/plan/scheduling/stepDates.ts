import { type Day, type Id, toDay, toDayNumber } from '../../kernel'
import { countedDays, NO_DAY, type Network } from '../../schedule'
import type { Plan } from '../plan'
import { holdersOf, type Holder } from './holders'
import { networkOf } from './networkOf'
import { passOf } from './passOf'

interface Days {
  readonly start: Day
  /** Inclusive; of a milestone the same day. */
  readonly end: Day
}

/** When a step could and has to lie, and why it lies where it does. Days are counted as the strategy does. */
export interface StepDates {
  readonly planned: Days
  /** If everything before it began as soon as it can. */
  readonly earliest: Days
  /** For the end of the plan, deadlines and last days to be kept. */
  readonly latest: Days
  /** By how many counted days it can move before the plan ends later or misses a day; negative: it is too late. */
  readonly totalSlack: number
  /** By how many it can move before a successor is in its way. */
  readonly freeSlack: number
  readonly isCritical: boolean
  /** It is over: nothing moves it, and slack means nothing. */
  readonly isFact: boolean
  readonly holders: readonly Holder[]
  readonly deadline: StepDeadline | null
}

export interface StepDeadline {
  readonly day: Day
  /** Calendar days from today until it is reached; negative when it is over. */
  readonly daysLeft: number
  /** Counted days between the planned end and the deadline; negative when it is missed. */
  readonly spare: number
}

/** Nothing for what is no step, and for what was dropped. */
export function stepDatesOf(plan: Plan, id: Id, today: Day): StepDates | undefined {
  const network = networkOf(plan)
  const item = network.indexOf.get(id)
  if (item === undefined) return undefined
  const pass = passOf(plan, today)
  const daysIn = (start: Int32Array, end: Int32Array) => ({
    start: toDay(start[item]!),
    end: toDay(end[item]!),
  })
  return {
    planned: daysIn(network.start, network.end),
    earliest: daysIn(pass.earliestStart, pass.earliestEnd),
    latest: daysIn(pass.latestStart, pass.latestEnd),
    totalSlack: pass.totalSlack[item]!,
    freeSlack: pass.freeSlack[item]!,
    isCritical: pass.isCritical[item] === 1,
    isFact: network.isFact[item] === 1,
    holders: holdersOf(plan, id, today),
    deadline: deadlineOf(network, item, today),
  }
}

function deadlineOf(network: Network, item: number, today: Day): StepDeadline | null {
  const day = network.deadline[item]!
  if (day === NO_DAY) return null
  return {
    day: toDay(day),
    daysLeft: day - toDayNumber(today),
    spare: countedDays(network.calendar, network.end[item]!, day),
  }
}
