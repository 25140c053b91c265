import { cpus } from 'node:os'
import process from 'node:process'
import { buildMix, lpText, type MixWishes, noWishes, type SolverAnswer } from '../../src/funding'
import { randomOf } from '../../src/schedule'
import { highsSolver } from '../../src/solver'
import { fundedPlan, FUNDED_TODAY } from '../../src/testing'

const PROGRAMMES = 16
const isQuick = process.argv.includes('--quick')
const solve = await highsSolver()

const usual = timedMix(60, { seconds: 30, gap: 1e-7 })
const rows = [
  rowOf(
    `60 measures × ${PROGRAMMES} programmes × 6 years, proven`,
    usual,
    5,
    usual.answer.kind === 'optimal',
  ),
]
if (!isQuick) {
  const others = [
    ['for the worst year, proven', { objective: 'worstYear' }, 1e-7],
    ['10 applications per half-year, proven', { applicationsPerHalfYear: 10 }, 1e-7],
    ['up to a year later, within 0.5 %', { latestShift: 12 }, 5e-3],
  ] as const
  for (const [what, wishes, gap] of others) {
    const timed = timedMix(60, { seconds: 60, gap }, wishes)
    rows.push(rowOf(`60 measures, ${what}`, timed, 60, 'gap' in timed.answer && timed.answer.gap <= gap))
  }
  const large = timedMix(300, { seconds: 60, gap: 0.02 })
  const isNear = 'gap' in large.answer && large.answer.gap <= 0.02
  rows.push(rowOf(`300 measures × ${PROGRAMMES} programmes × 6 years, within 2 %`, large, 60, isNear))
}
console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`)
console.table(rows)
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1

/** From the plan to the solution. `busy`: what the processor worked, which other programs do not slow down. */
function timedMix(
  measures: number,
  limits: { seconds: number; gap: number },
  wishes: Partial<MixWishes> = {},
) {
  const plan = fundedPlan({ measures, programmes: PROGRAMMES, random: randomOf(3) })
  const begun = performance.now()
  const before = process.cpuUsage()
  const model = buildMix(plan, { ...noWishes, ...wishes }, FUNDED_TODAY)
  const names = model.variables.map(({ name }) => name)
  const answer: SolverAnswer = solve(lpText(model), names, limits)
  const { user, system } = process.cpuUsage(before)
  return { answer, seconds: (performance.now() - begun) / 1_000, busy: (user + system) / 1_000_000 }
}

function rowOf(
  what: string,
  { answer, seconds, busy }: ReturnType<typeof timedMix>,
  most: number,
  isGood: boolean,
) {
  return {
    what,
    seconds: Number(seconds.toPrecision(3)),
    busy: Number(busy.toPrecision(3)),
    gap: 'gap' in answer ? answer.gap.toExponential(1) : answer.kind,
    aim: `≤ ${most} s`,
    holds: isGood && seconds <= most,
  }
}
