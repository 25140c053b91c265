import { type Address, Connection } from '../http/connection'
import type { Editor } from './editor'

/** So many answers a second when every editor works without a pause. */
export interface Crew {
  work(milliseconds: number): Promise<number>
  leave(): void
}

export async function hire(address: Address, editors: readonly Editor[]): Promise<Crew> {
  const connections = await Promise.all(editors.map(() => Connection.open(address)))
  return {
    work: (milliseconds) =>
      perSecond(milliseconds, connections, (connection, index) => editors[index]!.edit(connection)),
    leave: () => connections.forEach((connection) => connection.close()),
  }
}

/** Keeps every connection busy for a while. */
export async function perSecond(
  milliseconds: number,
  connections: readonly Connection[],
  ask: (connection: Connection, index: number) => Promise<unknown>,
): Promise<number> {
  const begun = performance.now()
  let answers = 0
  await Promise.all(
    connections.map(async (connection, index) => {
      while (performance.now() - begun < milliseconds) {
        await ask(connection, index)
        answers++
      }
    }),
  )
  return (answers * 1000) / (performance.now() - begun)
}
