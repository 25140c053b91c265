import type { BenchDatabase } from '../databases/benchDatabase'
import { Connection } from '../http/connection'
import type { RunningServer } from '../servers/server'
import { startFloor } from '../servers/startFloor'
import { startProduct } from '../servers/startProduct'
import type { GeneratedStrategy } from '../strategies/generateStrategy'
import type { Effort, Figure } from './bench'
import { interleave } from './interleave'
import { planFigure } from './planLoad'
import { timeOfPlan, timeOfRows } from './timedPlan'

/** The first request that a new process gets: no plan is in memory, and no code is warm. */
export async function measureFirstLoad(
  database: BenchDatabase,
  large: GeneratedStrategy,
  { starts }: Effort,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const encoding of ['identity', 'gzip'] as const) {
    const ask =
      (timeOf: typeof timeOfPlan): Ask =>
      (connection) =>
        timeOf(connection, large, encoding)
    const sides = {
      product: () => first(startProduct(database.product), database, ask(timeOfPlan)),
      floor: () => first(startFloor({ target: database.floor, headers: {} }), database, ask(timeOfRows)),
    }
    const comparison = await interleave(starts, sides, 1)
    figures.push(planFigure(`large, first of a new process, ${encoding}`, 'large', comparison))
  }
  return figures
}

type Ask = (connection: Connection) => Promise<number>

async function first(starting: Promise<RunningServer>, { cookie }: BenchDatabase, ask: Ask): Promise<number> {
  const server = await starting
  const connection = await Connection.open({ port: server.port, cookie })
  try {
    return await ask(connection)
  } finally {
    connection.close()
    await server.stop()
  }
}
