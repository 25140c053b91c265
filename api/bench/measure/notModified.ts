import { type Address, Connection, headerOf, headersOf } from '../http/connection'
import { getRequest, planPath } from '../http/requests'
import type { GeneratedStrategy } from '../strategies/generateStrategy'
import { times } from '../strategies/source'
import { CLIENTS } from '../strategies/strategies'
import type { Bench, Figure } from './bench'
import { perSecond } from './crew'
import { interleave } from './interleave'

/** The answer to somebody who has the newest plan of a large strategy already. */
export async function measureNotModified(bench: Bench): Promise<Figure[]> {
  return [await measure(bench, 1, 'one client'), await measure(bench, CLIENTS, `${CLIENTS} clients`)]
}

async function measure(bench: Bench, clients: number, name: string): Promise<Figure> {
  const { product, floor, strategies, effort } = bench
  const request = await conditionalRequest(product, strategies.large)
  const ours = await asking(product, clients, request)
  const theirs = await asking(floor, clients, request)
  const comparison = await interleave(effort.rounds, {
    product: () => ours.timeOfOne(effort.milliseconds),
    floor: () => theirs.timeOfOne(effort.milliseconds),
  })
  ours.leave()
  theirs.leave()
  return { group: 'Plan not modified (304)', name, unit: 'µs', aim: { most: 1.5 }, ...comparison }
}

/** What the product's answer says, for the floor to say the same. */
export async function notModifiedHeaders(
  product: Address,
  strategy: GeneratedStrategy,
): Promise<Record<string, string>> {
  const connection = await Connection.open(product)
  const { head } = await connection.send(await conditionalRequest(product, strategy))
  connection.close()
  const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...headers } = headersOf(head)
  return headers
}

async function conditionalRequest(product: Address, { strategy }: GeneratedStrategy): Promise<string> {
  const path = planPath(strategy.id)
  const connection = await Connection.open(product)
  const { cookie } = connection
  const { head } = await connection.send(getRequest(path, { cookie }))
  connection.close()
  return getRequest(path, { cookie, 'if-none-match': headerOf(head, 'etag')! })
}

interface Asking {
  /** In microseconds. */
  timeOfOne(milliseconds: number): Promise<number>
  leave(): void
}

async function asking(address: Address, clients: number, request: string): Promise<Asking> {
  const connections = await Promise.all(times(clients, () => Connection.open(address)))
  return {
    timeOfOne: async (milliseconds) => 1e6 / (await perSecond(milliseconds, connections, ask)),
    leave: () => connections.forEach((connection) => connection.close()),
  }

  async function ask(connection: Connection): Promise<void> {
    const { status, head } = await connection.send(request)
    if (status !== 304) throw new Error(`not a 304:\n${head}`)
  }
}
