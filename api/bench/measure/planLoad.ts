import { Connection } from '../http/connection'
import type { GeneratedStrategy } from '../strategies/generateStrategy'
import type { Bench, Figure } from './bench'
import { Editor } from './editor'
import { forgetPlans } from './forgetPlans'
import { interleave } from './interleave'
import type { Comparison } from './statistics'
import { type Encoding, timeOfPlan, timeOfRows } from './timedPlan'

/** What happens right before the plan is asked for. */
type Before = (bench: Bench, strategy: GeneratedStrategy) => Promise<void>

interface Load {
  readonly size: 'usual' | 'large'
  readonly moment: string
  readonly before: Before
  readonly encodings: readonly Encoding[]
}

const ALL: readonly Encoding[] = ['identity', 'gzip', 'br']

const LOADS: readonly Load[] = [
  { size: 'usual', moment: 'warm', before: async () => {}, encodings: ['identity'] },
  { size: 'usual', moment: 'after a commit', before: commitOnce, encodings: ['identity'] },
  { size: 'large', moment: 'warm', before: async () => {}, encodings: ALL },
  { size: 'large', moment: 'after a commit', before: commitOnce, encodings: ALL },
  { size: 'large', moment: 'after memory was lost', before: loseMemory, encodings: ALL },
]

/** The whole plan over HTTP, by a server that has been running for a while. */
export async function measurePlanLoad(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const load of LOADS) {
    if (load.before === loseMemory && !('databaseUrl' in bench.database.product)) continue
    for (const encoding of load.encodings) figures.push(await measureLoad(bench, load, encoding))
  }
  return figures
}

async function measureLoad(
  bench: Bench,
  { size, moment, before }: Load,
  encoding: Encoding,
): Promise<Figure> {
  const { product, floor, strategies, effort } = bench
  const strategy = size === 'large' ? strategies.large : strategies.usual[0]!
  const ours = await Connection.open(product)
  const theirs = await Connection.open(floor)
  const comparison = await interleave(effort.loads, {
    product: async () => {
      await before(bench, strategy)
      return timeOfPlan(ours, strategy, encoding)
    },
    floor: () => timeOfRows(theirs, strategy, encoding),
  })
  ours.close()
  theirs.close()
  return planFigure(`${size}, ${moment}, ${encoding}`, size, comparison)
}

export function planFigure(name: string, size: Load['size'], comparison: Comparison): Figure {
  const aim = size === 'large' ? { aim: { most: 1.5 } } : {}
  return { group: 'Plan load', name, unit: 'ms', ...aim, ...comparison }
}

async function commitOnce({ product }: Bench, strategy: GeneratedStrategy): Promise<void> {
  const connection = await Connection.open(product)
  await new Editor(strategy.strategy.id, product.fields.of(strategy)).edit(connection)
  connection.close()
}

async function loseMemory({ database }: Bench): Promise<void> {
  if ('databaseUrl' in database.product) await forgetPlans(database.product.databaseUrl)
}
