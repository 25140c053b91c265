import type { DayNumber, Id } from '@fahrplan/shared/kernel'
import { compileNetwork, dayCalendar, simulate, uncertainItems } from '@fahrplan/shared/schedule'
import type { SimulationRequest } from './request'

export interface MilestoneFigure {
  readonly id: Id
  /** Of being kept, 0 to 1: the deadline where there is one, else the planned day. */
  readonly probability: number
  /** The day that is kept in 80 of 100 runs. */
  readonly likelyDay: DayNumber
}

/** Any number does, as long as it stays: the same plan gives the same figures, today and next week. */
const SEED = 2_027
const PORTION = 100

/** The figures of all milestones whose day is uncertain; tells after each portion how many runs are made. */
export function simulateRequest(
  { items, links, unit, land, estimates, today, runs }: SimulationRequest,
  tell: (done: number) => void,
): MilestoneFigure[] {
  const network = compileNetwork(items, links, dayCalendar(unit, land))
  const isUncertain = uncertainItems(network, estimates)
  const simulation = simulate(network, estimates, { seed: SEED, today })
  while (simulation.runs < runs) {
    simulation.run(Math.min(PORTION, runs - simulation.runs))
    tell(simulation.runs)
  }
  return simulation
    .outlooks()
    .filter(({ id }) => isUncertain[network.indexOf.get(id)!] === 1)
    .map(({ id, probability, likelyDay }) => ({ id, probability, likelyDay }))
}
