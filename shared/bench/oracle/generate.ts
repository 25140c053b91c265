import { writeFileSync } from 'node:fs'
import { type OracleCase, randomProject } from '../../src/oracle'
import { type DayUnit, randomOf } from '../../src/schedule'
import { runTaskJuggler } from './runTaskJuggler'

/** Projects of each kind; together they have some two thousand items. */
const OF_EACH = 10
const FEWEST = 12
const MOST = 120

const random = randomOf(20_270_104)
const lines: string[] = []

for (const direction of ['early', 'late'] as const)
  for (const unit of ['calendar', 'working'] as const)
    for (let nth = 1; nth <= OF_EACH; nth++) lines.push(JSON.stringify(nextCase(direction, unit, nth)))

const file = new URL('../../src/oracle/projects.json', import.meta.url)
writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`)

function nextCase(direction: 'early' | 'late', unit: DayUnit, nth: number): OracleCase {
  for (;;) {
    const items = FEWEST + Math.floor(random() * (MOST - FEWEST))
    const links = Math.floor(items * (0.6 + random() * 0.5))
    const name = `${direction}, ${unit} days, ${items} items, ${links} links (${nth})`
    const project = randomProject({ name, unit, direction, items, links, random })
    try {
      const { days } = runTaskJuggler(project)
      console.log(name)
      return { ...project, expected: days }
    } catch {
      // It takes some ways between starts and finishes of the same milestones for a loop.
      console.log(`${name}: refused, another one is taken`)
    }
  }
}
