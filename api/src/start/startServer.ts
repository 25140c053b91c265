import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { buildApp } from '../app'
import type { Config } from '../config'
import {
  createIdentity,
  demoRoles,
  type Identity,
  type OfferedSetup,
  offerSetup,
  type Sender,
} from '../modules/identity'
import { createPlanStore } from '../modules/plan'
import { alignAll } from '../modules/tenancy'
import { DEMO_FILE } from '../paths'
import { openDatabase } from '../plugins/database'
import { createMailer } from '../plugins/mail'
import { addressOf } from './addressOf'
import { loadDemo } from './loadDemo'
import { SYSTEM } from './system'

export interface RunningServer {
  readonly port: number
  /** As a browser on this machine finds it. */
  readonly address: string
  /** Where the first administrator or another operator begins, once; absent when there is an operator. */
  readonly setup: OfferedSetup | undefined
  /** Lets the requests on the way finish, for a while. */
  stop(): Promise<void>
}

interface StartOptions {
  readonly config: Config
  readonly log: Logger
}

const PATIENCE_MS = 2_000

export async function startServer({ config, log }: StartOptions): Promise<RunningServer> {
  const opened: (() => Promise<void>)[] = []
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse()) await close()
  }
  try {
    const database = await openDatabase({ ...config, log })
    opened.push(() => database.close())
    const planStore = await createPlanStore(database, log, config.today)
    opened.push(() => planStore.close())
    const identity = await createIdentity(database, undefined, createMailer(config.mail, log))
    if (config.demo) await loadDemo(database, planStore, DEMO_FILE)
    await alignAll({ db: database.db, planStore }, SYSTEM, log)
    const app = await buildApp({ planStore, database, identity, config, log })
    opened.push(() => app.close())
    await app.listen({
      port: config.port,
      host: config.host,
      listenTextResolver: (address) => `listening at ${address}`,
    })
    const { port } = app.server.address() as AddressInfo
    const address = addressOf(config.host, port)
    return {
      port,
      address,
      setup: await setupFor(identity, config, { origin: config.origins[0] ?? address, log }),
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

/** The accounts of the demo are entered without any link. */
async function setupFor(
  identity: Identity,
  { demo }: Config,
  sender: Sender,
): Promise<OfferedSetup | undefined> {
  if (demo && (await demoRoles(identity.database.db)).length > 0) return undefined
  return offerSetup(identity, sender)
}
