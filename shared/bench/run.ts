import { cpus } from 'node:os'
import process from 'node:process'
import { cascade, randomOf, schedulePass, simulate } from '../src/schedule'
import { oracleNetwork, type OracleProject, randomProject } from '../src/oracle'
import { runTaskJuggler } from './oracle/runTaskJuggler'

const isQuick = process.argv.includes('--quick')
const ITEMS = 10_000
const ROUNDS = isQuick ? 5 : 15
const MOVES = 200
/** TaskJuggler takes minutes for ten thousand. */
const COMPARED = isQuick ? 500 : 2_000
const RUNS = 10_000
const SIMULATED = 1_000

const project = projectOf(ITEMS)
const network = oracleNetwork(project)
const from = network.start[0]!
const options = { from, today: from }
const passes: number[] = []
const moves: number[] = []
const random = randomOf(1)
for (let round = 0; round < ROUNDS; round++) {
  passes.push(timed(() => schedulePass(network, options)))
  for (let move = 0; move < MOVES; move++) moves.push(timed(oneMove()))
}
const pass = median(passes)
const move = median(moves)

const compared = projectOf(COMPARED)
const comparedNetwork = oracleNetwork(compared)
const own = median(Array.from({ length: ROUNDS }, () => timed(() => schedulePass(comparedNetwork, options))))
const other = otherMs(compared)

const rows = [
  { what: `full pass, ${ITEMS} items and links`, ms: pass, ratio: '', aim: '', holds: true },
  aimed(`one move among ${ITEMS} items`, move, pass / move, 100, 'of the full pass'),
  ...(other === undefined
    ? [{ what: 'TaskJuggler is not installed here', ms: Number.NaN, ratio: '', aim: '', holds: true }]
    : [aimed(`full pass, ${COMPARED} items and links`, own, other / own, 1_000, 'of TaskJuggler')]),
  { what: `${RUNS} courses of ${SIMULATED} items`, ...simulation(), ratio: '' },
]
console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`)
console.table(rows.map(({ holds, ms, ...row }) => ({ ...row, ms: Number(ms.toPrecision(3)), holds })))
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1

function projectOf(items: number): OracleProject {
  const name = `${items} items`
  return randomProject({
    name,
    unit: 'calendar',
    direction: 'early',
    items,
    links: items,
    random: randomOf(7),
  })
}

/** Some item goes a month later than it can begin at the earliest. */
function oneMove(): () => void {
  const item = Math.floor(random() * ITEMS)
  const { id } = network.items[item]!
  const start = network.start[item]! + 30
  const end = network.end[item]! + 30
  return () => void cascade(network, new Map([[id, { start, end }]]), { policy: 'push', today: from })
}

function simulation() {
  const small = projectOf(SIMULATED)
  const compiled = oracleNetwork(small)
  const estimates = small.lengths.flatMap((length, index) =>
    length === 0
      ? []
      : [{ id: `t${index}`, optimistic: Math.ceil(length * 0.8), pessimistic: Math.ceil(length * 1.6) }],
  )
  const ms = timed(() => simulate(compiled, estimates, { seed: 1, today: from }).run(RUNS))
  return { ms, aim: '≤ 2 s', holds: ms <= 2_000 }
}

function otherMs(wanted: OracleProject): number | undefined {
  try {
    return runTaskJuggler(wanted).ms
  } catch {
    return undefined
  }
}

function aimed(what: string, ms: number, times: number, least: number, of: string) {
  return { what, ms, ratio: `1/${Math.round(times)} ${of}`, aim: `≤ 1/${least}`, holds: times >= least }
}

function timed(act: () => void): number {
  const begun = performance.now()
  act()
  return performance.now() - begun
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}
