import type { BenchDatabase } from '../databases/benchDatabase'
import { Connection } from '../http/connection'
import type { RunningServer } from '../servers/server'
import { startFloor } from '../servers/startFloor'
import { startProduct } from '../servers/startProduct'
import type { GeneratedStrategy } from '../strategies/generateStrategy'
import type { Effort, Figure } from './bench'
import { interleave } from './interleave'
import { planFigure } from './planLoad'
import { type Encoding, timeOfPlan, timeOfRows } from './timedPlan'

/** The first request that a new process gets: no plan is in memory, and no code is warm. */
export async function measureFirstLoad(
  database: BenchDatabase,
  large: GeneratedStrategy,
  { starts }: Effort,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const encoding of ['identity', 'gzip'] as const) {
    const sides = {
      product: () => first(startProduct(database.product), timeOfPlan, large, encoding),
      floor: () => first(startFloor({ target: database.floor, headers: {} }), timeOfRows, large, encoding),
    }
    const comparison = await interleave(starts, sides, 1)
    figures.push(planFigure(`large, first of a new process, ${encoding}`, 'large', comparison))
  }
  return figures
}

async function first(
  starting: Promise<RunningServer>,
  timeOf: typeof timeOfPlan,
  strategy: GeneratedStrategy,
  encoding: Encoding,
): Promise<number> {
  const server = await starting
  const connection = await Connection.open(server.port)
  try {
    return await timeOf(connection, strategy, encoding)
  } finally {
    connection.close()
    await server.stop()
  }
}
