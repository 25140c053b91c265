import type { BenchDatabase, OpenBenchDatabase } from './databases/benchDatabase'
import { seed } from './databases/seed'
import type { Bench, Effort, Figure } from './measure/bench'
import { measureCommits } from './measure/commits'
import { EditedFields } from './measure/editedFields'
import { measureFirstLoad } from './measure/firstLoad'
import { measureNotModified, notModifiedHeaders } from './measure/notModified'
import { measurePlanLoad } from './measure/planLoad'
import { startFloor } from './servers/startFloor'
import { startProduct } from './servers/startProduct'
import { allOf, type Strategies } from './strategies/strategies'

interface Task {
  readonly open: OpenBenchDatabase
  readonly strategies: Strategies
  readonly effort: Effort
}

interface Result {
  readonly database: Pick<BenchDatabase, 'name' | 'facts'>
  readonly figures: readonly Figure[]
}

/** Everything that is measured, on one kind of database. */
export async function benchDatabase({ open, strategies, effort }: Task): Promise<Result> {
  const database = await open((target) => seed(target, allOf(strategies)))
  try {
    const first = await measureFirstLoad(database, strategies.large, effort)
    const others = await withServers(database, strategies, effort)
    const figures = [...others, ...first]
    return { database, figures: database.aimed ? figures : figures.map(withoutAim) }
  } finally {
    await database.drop()
  }
}

async function withServers(
  database: BenchDatabase,
  strategies: Strategies,
  effort: Effort,
): Promise<Figure[]> {
  const product = await startProduct(database.product)
  try {
    const headers = await notModifiedHeaders(product.port, strategies.large)
    const floor = await startFloor({ target: database.floor, headers })
    try {
      return await measureAll({
        database,
        strategies,
        effort,
        product: { port: product.port, fields: new EditedFields() },
        floor: { port: floor.port, fields: new EditedFields() },
      })
    } finally {
      await floor.stop()
    }
  } finally {
    await product.stop()
  }
}

async function measureAll(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const measure of [measureCommits, measureNotModified, measurePlanLoad])
    figures.push(...(await measure(bench)))
  return figures
}

function withoutAim({ aim: _none, ...figure }: Figure): Figure {
  return figure
}
