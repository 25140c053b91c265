import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seed } from './databases/seed'
import { startProduct } from './servers/startProduct'
import { generateFunding } from './strategies/funding'
import { generateStrategy } from './strategies/generateStrategy'
import { idsFrom } from './strategies/ids'
import { Random } from './strategies/random'
import { LARGE } from './strategies/sizes'

/** The product with a large strategy whose money somebody pays, for benchmarks in a browser: it tells them how to get in, and ends with their input. */
const strategy = generateStrategy(LARGE, 1)
const random = new Random(2)
const changes = [
  ...strategy.changes,
  ...generateFunding({ random, newId: idsFrom(random) }, strategy.measures),
]
const folder = await mkdtemp(join(tmpdir(), 'fahrplan-bench-'))
try {
  const cookie = await seed({ folder }, [{ changes }])
  const product = await startProduct({ folder })
  const [own, others] = strategy.costItems
  console.log(
    JSON.stringify({
      url: `http://127.0.0.1:${product.port}`,
      cookie,
      strategyId: strategy.strategy.id,
      costItems: strategy.costItems.length,
      rows: changes.length,
      own,
      others,
    }),
  )
  process.stdin.resume()
  await once(process.stdin, 'end')
  await product.stop()
} finally {
  await rm(folder, { recursive: true, force: true })
}
