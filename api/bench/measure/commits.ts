import type { GeneratedStrategy } from '../strategies/generateStrategy'
import { times } from '../strategies/source'
import { CLIENTS, type Strategies } from '../strategies/strategies'
import type { Bench, Figure, Side } from './bench'
import { type Crew, hire } from './crew'
import type { EditedFields } from './editedFields'
import { Editor } from './editor'
import { interleave } from './interleave'

interface Scenario {
  readonly name: string
  readonly editors: (strategies: Strategies, fields: EditedFields) => Editor[]
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'usual, one client', editors: ({ usual }, fields) => sharing(usual[0]!, fields, 1) },
  {
    name: `usual, ${CLIENTS} clients on ${CLIENTS} strategies`,
    editors: ({ usual }, fields) => usual.flatMap((strategy) => sharing(strategy, fields, 1)),
  },
  {
    name: `usual, ${CLIENTS} clients on one strategy`,
    editors: ({ usual }, fields) => sharing(usual[0]!, fields, CLIENTS),
  },
  { name: 'large, one client', editors: ({ large }, fields) => sharing(large, fields, 1) },
  {
    name: `large, ${CLIENTS} clients on one strategy`,
    editors: ({ large }, fields) => sharing(large, fields, CLIENTS),
  },
]

/** Commits of one field each, over HTTP. */
export async function measureCommits(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const scenario of SCENARIOS) figures.push(await measureScenario(bench, scenario))
  return figures
}

async function measureScenario(bench: Bench, scenario: Scenario): Promise<Figure> {
  const { rounds, milliseconds } = bench.effort
  const product = await crewOf(scenario, bench, bench.product)
  const floor = await crewOf(scenario, bench, bench.floor)
  const comparison = await interleave(rounds, {
    product: () => product.work(milliseconds),
    floor: () => floor.work(milliseconds),
  })
  product.leave()
  floor.leave()
  const { name } = scenario
  return { group: 'Commits of one field', name, unit: '1/s', aim: { least: 0.5 }, ...comparison }
}

function crewOf({ editors }: Scenario, { strategies }: Bench, side: Side): Promise<Crew> {
  return hire(side, editors(strategies, side.fields))
}

/** So many editors of one strategy, none of them at the fields of another. */
function sharing(strategy: GeneratedStrategy, fields: EditedFields, editors: number): Editor[] {
  const all = fields.of(strategy)
  return times(
    editors,
    (number) =>
      new Editor(
        strategy.strategy.id,
        all.filter((_, index) => index % editors === number),
      ),
  )
}
