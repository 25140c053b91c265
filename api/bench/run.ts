import { parseArgs } from 'node:util'
import { benchDatabase, PARTS } from './benchDatabase'
import type { OpenBenchDatabase } from './databases/benchDatabase'
import { openPglite } from './databases/openPglite'
import { openPostgres } from './databases/openPostgres'
import type { Figure } from './measure/bench'
import { machineFacts } from './report/facts'
import { tablesOf } from './report/table'
import { verdictOf } from './report/verdict'
import { generateStrategies } from './strategies/strategies'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    database: { type: 'string', multiple: true, default: ['postgres', 'pglite'] },
    part: { type: 'string', multiple: true, default: [...PARTS] },
  },
})
const effort = values.quick
  ? { rounds: 3, milliseconds: 200, loads: 3, starts: 2 }
  : { rounds: 11, milliseconds: 300, loads: 7, starts: 3 }

const DATABASES: Readonly<Record<string, OpenBenchDatabase>> = { postgres: openPostgres, pglite: openPglite }
const databases = values.database.map((name) => oneOf(DATABASES, name))
const parts = values.part.map((name) => oneOf(Object.fromEntries(PARTS.map((part) => [part, part])), name))

const machine = machineFacts()
console.log(machine.join('\n'))
const strategies = generateStrategies()
const results: { database: string; facts: string; figures: readonly Figure[] }[] = []
for (const open of databases) {
  const { database, figures } = await benchDatabase({ open, parts, strategies, effort })
  const { name, facts } = database
  results.push({ database: name, facts, figures })
  console.log(`\n${name} (${facts})\n\n${tablesOf(figures)}`)
}

const record = { bench: 'api', at: new Date().toISOString(), machine, effort, results }
console.log(
  `\n${JSON.stringify(record, (_key, value) => (typeof value === 'number' ? rounded(value) : value))}`,
)
const missed = results.flatMap(({ figures }) => figures).filter((one) => verdictOf(one) === 'missed')
if (missed.length > 0) process.exitCode = 1

function oneOf<T>(choices: Readonly<Record<string, T>>, name: string): T {
  if (Object.hasOwn(choices, name)) return choices[name]!
  throw new Error(`There is no ${name}. There is: ${Object.keys(choices).join(', ')}`)
}

/** To four digits: there is no more in a measurement. */
function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
