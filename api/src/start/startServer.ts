import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { buildApp } from '../app'
import type { Config } from '../config'
import { createPlanStore } from '../modules/plan'
import { DEMO_FILE } from '../paths'
import { openDatabase } from '../plugins/database'
import { loadDemo } from './loadDemo'

export interface RunningServer {
  readonly port: number
  /** Lets the requests on the way finish, for a while. */
  stop(): Promise<void>
}

interface StartOptions {
  readonly config: Config
  readonly log: Logger
  /** Without the example city. */
  readonly empty: boolean
}

const PATIENCE_MS = 2_000

export async function startServer({ config, log, empty }: StartOptions): Promise<RunningServer> {
  const opened: (() => Promise<void>)[] = []
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse()) await close()
  }
  try {
    const database = await openDatabase({ ...config, log })
    opened.push(() => database.close())
    const planStore = await createPlanStore(database, log)
    opened.push(() => planStore.close())
    if (!empty) await loadDemo(planStore, DEMO_FILE)
    const app = await buildApp({ planStore, database, config, log })
    opened.push(() => app.close())
    await app.listen({
      port: config.port,
      host: config.host,
      listenTextResolver: (address) => `listening at ${address}`,
    })
    return {
      port: (app.server.address() as AddressInfo).port,
      async stop() {
        const impatience = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS)
        await closeAll()
        clearTimeout(impatience)
      },
    }
  } catch (error) {
    await closeAll()
    throw error
  }
}
