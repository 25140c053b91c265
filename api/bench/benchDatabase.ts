import type { BenchDatabase, OpenBenchDatabase } from './databases/benchDatabase'
import { seed } from './databases/seed'
import type { Effort, Figure, Measurement, Side } from './measure/bench'
import { measureCommits } from './measure/commits'
import { EditedFields } from './measure/editedFields'
import { measureFirstLoad } from './measure/firstLoad'
import { measureNotModified, notModifiedHeaders } from './measure/notModified'
import { measurePlanLoad } from './measure/planLoad'
import type { RunningServer } from './servers/server'
import { startFloor } from './servers/startFloor'
import { startProduct } from './servers/startProduct'
import { allOf, type Strategies } from './strategies/strategies'

/** What can be measured, in this order. */
export const PARTS = ['first-plan', 'commits', 'not-modified', 'plan'] as const
export type Part = (typeof PARTS)[number]

const WITH_SERVERS: Readonly<Partial<Record<Part, Measurement>>> = {
  commits: measureCommits,
  'not-modified': measureNotModified,
  plan: measurePlanLoad,
}

interface Task {
  readonly parts: readonly Part[]
  readonly open: OpenBenchDatabase
  readonly strategies: Strategies
  readonly effort: Effort
}

interface Result {
  readonly database: Pick<BenchDatabase, 'name' | 'facts'>
  readonly figures: readonly Figure[]
}

/** Measures on one kind of database. */
export async function benchDatabase({ open, parts, strategies, effort }: Task): Promise<Result> {
  const database = await open((target) => seed(target, allOf(strategies)))
  try {
    const figures = parts.includes('first-plan')
      ? await measureFirstLoad(database, strategies.large, effort)
      : []
    const others = parts.flatMap((part) => WITH_SERVERS[part] ?? [])
    if (others.length > 0) figures.unshift(...(await withServers(database, { others, strategies, effort })))
    return { database, figures: database.aimed ? figures : figures.map(withoutAim) }
  } finally {
    await database.drop()
  }
}

interface Running {
  readonly others: readonly Measurement[]
  readonly strategies: Strategies
  readonly effort: Effort
}

async function withServers(
  database: BenchDatabase,
  { others, strategies, effort }: Running,
): Promise<Figure[]> {
  const servers: RunningServer[] = []
  try {
    const product = await startProduct(database.product)
    servers.push(product)
    const headers = await notModifiedHeaders(sideOf(product, database), strategies.large)
    const floor = await startFloor({ target: database.floor, headers })
    servers.push(floor)
    const sides = { product: sideOf(product, database), floor: sideOf(floor, database) }
    const figures: Figure[] = []
    for (const measure of others) figures.push(...(await measure({ database, strategies, effort, ...sides })))
    return figures
  } finally {
    for (const server of servers) await server.stop()
  }
}

function sideOf({ port }: RunningServer, { cookie }: BenchDatabase): Side {
  return { port, cookie, fields: new EditedFields() }
}

function withoutAim({ aim: _none, ...figure }: Figure): Figure {
  return figure
}
