import { type Connection, headerOf, textOf } from '../http/connection'
import { getRequest, planPath } from '../http/requests'
import type { GeneratedStrategy } from '../strategies/generateStrategy'

export type Encoding = 'identity' | 'gzip' | 'br'

/** Milliseconds until the last byte of the plan is here. */
export async function timeOfPlan(
  connection: Connection,
  { strategy }: GeneratedStrategy,
  encoding: Encoding,
): Promise<number> {
  const begun = performance.now()
  await readPlan(connection, strategy.id, encoding)
  return performance.now() - begun
}

/**
 * Milliseconds that the bare server took to read the rows and to write (and compress) them.
 * What HTTP costs is not in it, though it is in the time of the product.
 */
export async function timeOfRows(
  connection: Connection,
  { strategy }: GeneratedStrategy,
  encoding: Encoding,
): Promise<number> {
  return Number(headerOf(await readPlan(connection, strategy.id, encoding), 'x-milliseconds'))
}

async function readPlan(connection: Connection, strategyId: string, encoding: Encoding): Promise<string> {
  const headers = { cookie: connection.cookie, 'accept-encoding': encoding }
  const answer = await connection.send(getRequest(planPath(strategyId), headers))
  if (answer.status !== 200) throw new Error(`${answer.head}\n${textOf(answer)}`)
  return answer.head
}
