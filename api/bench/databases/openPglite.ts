import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBare, type Target } from '../floor/bareDatabase'
import type { BenchDatabase, Seed } from './benchDatabase'

export async function openPglite(seed: Seed): Promise<BenchDatabase> {
  const home = await mkdtemp(join(tmpdir(), 'fahrplan-bench-'))
  const drop = () => rm(home, { recursive: true, force: true })
  try {
    const product = { folder: join(home, 'product') }
    const cookie = await seed(product)
    // The product keeps its database in a folder inside the one that it is told.
    const floor = { folder: join(home, 'floor') }
    await cp(join(product.folder, 'pglite'), floor.folder, { recursive: true })
    return { name: 'PGlite', product, floor, cookie, facts: await factsOf(floor), aimed: false, drop }
  } catch (error) {
    await drop()
    throw error
  }
}

async function factsOf(target: Target): Promise<string> {
  const database = await openBare(target)
  const [row] = await database.query(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync`,
  )
  await database.close()
  return `PostgreSQL ${String(row!['version'])} inside the process, fsync ${String(row!['fsync'])}`
}
