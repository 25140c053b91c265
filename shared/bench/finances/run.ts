import { cpus } from 'node:os'
import process from 'node:process'
import {
  bandsByYear,
  budgetYears,
  ceilingsBySource,
  fundingBeyondHorizon,
  fundingByAspect,
  fundingByDepartment,
  fundingByProgramme,
  fundingChange,
  gapsOf,
  moneyFlow,
  strategyFunding,
} from '../../src/funding'
import { strategyOf } from '../../src/plan'
import { largePlan } from './largePlan'

/** What one look at the page Finanzen computes, each for itself. */
const MOST_MS = 20
const ITEMS = 10_000
const ROUNDS = process.argv.includes('--quick') ? 10 : 50

const plan = largePlan(ITEMS)
const years = budgetYears(strategyOf(plan))
const before = strategyFunding(plan)

const selectors: Readonly<Record<string, () => unknown>> = {
  strategyFunding: () => strategyFunding(plan),
  fundingBeyondHorizon: () => fundingBeyondHorizon(plan),
  bandsByYear: () => bandsByYear(plan, years),
  fundingByAspect: () => fundingByAspect(plan),
  fundingByDepartment: () => fundingByDepartment(plan),
  fundingByProgramme: () => fundingByProgramme(plan, years),
  ceilingsBySource: () => ceilingsBySource(plan),
  moneyFlow: () => moneyFlow(plan, years, (measure) => measure.primaryAspectId),
  gapsOf: () => gapsOf(plan, years),
  fundingChange: () => fundingChange(before, strategyFunding(plan)),
}

const rows = Object.entries(selectors).map(([selector, select]) => {
  const times = Array.from({ length: ROUNDS }, () => timed(select)).sort((a, b) => a - b)
  const ms = times[times.length >> 1]!
  return { selector, ms, worst: times.at(-1)!, aim: `≤ ${MOST_MS} ms`, holds: ms <= MOST_MS }
})
console.log(
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores; ${plan.costItem.size} cost items`,
)
const rounded = (ms: number) => Number(ms.toPrecision(3))
console.table(rows.map(({ ms, worst, ...row }) => ({ ...row, ms: rounded(ms), worst: rounded(worst) })))
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1

function timed(act: () => unknown): number {
  const begun = performance.now()
  act()
  return performance.now() - begun
}
