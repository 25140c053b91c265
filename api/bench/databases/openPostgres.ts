import { administrate, type PostgresServer, startPostgres, urlOf } from '../../src/testing'
import { openBare, type Target } from '../floor/bareDatabase'
import type { BenchDatabase, Seed } from './benchDatabase'

const FACTS = ['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_connections']

export async function openPostgres(seed: Seed): Promise<BenchDatabase> {
  const server = await startPostgres()
  const names = { product: `fahrplan_bench_${process.pid}`, floor: `fahrplan_bench_floor_${process.pid}` }
  const drop = () => dropAll(server, Object.values(names))
  try {
    await administrate(server.url, `create database ${names.product}`)
    const product = { databaseUrl: urlOf(server.url, names.product) }
    const cookie = await seed(product)
    await administrate(product.databaseUrl, 'vacuum analyze')
    await administrate(server.url, `create database ${names.floor} template ${names.product}`)
    const floor = { databaseUrl: urlOf(server.url, names.floor) }
    return { name: 'PostgreSQL', product, floor, cookie, facts: await factsOf(floor), aimed: true, drop }
  } catch (error) {
    await drop()
    throw error
  }
}

async function dropAll(server: PostgresServer, names: readonly string[]): Promise<void> {
  for (const name of names) await administrate(server.url, `drop database if exists ${name} with (force)`)
  await server.stop()
}

async function factsOf(target: Target): Promise<string> {
  const database = await openBare(target)
  const facts: string[] = []
  for (const name of ['server_version', ...FACTS]) {
    const [row] = await database.query('select current_setting($1) as value', [name])
    facts.push(`${name} ${String(row!['value'])}`)
  }
  await database.close()
  return facts.join(', ')
}
