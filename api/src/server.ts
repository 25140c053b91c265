import { parseArgs } from 'node:util'
import { type Config, readConfig } from './config'
import { createLog } from './plugins/log'
import { startServer, stopOnSignals, whyNotStarted } from './start'

/** Somebody sits at a terminal: lines for people instead of lines for machines. */
const forPeople = process.stdout.isTTY && process.env.NODE_ENV !== 'production'

let config: Config | undefined
try {
  const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } })
  config = readConfig({ ...process.env, ...(values.empty ? { FAHRPLAN_DEMO: 'false' } : {}) })
  const log = await createLog({ level: config.logLevel, forPeople })
  const server = await startServer({ config, log })
  stopOnSignals(
    () => server.stop(),
    (error) => log.error({ err: error }, 'stopped with an error'),
  )
  const address = addressOf(config.host, server.port)
  if (forPeople) process.stdout.write(`\n  Fahrplan läuft: ${address}\n  Beenden mit Strg+C.\n\n`)
  else log.info({ address }, 'Fahrplan is ready; SIGTERM stops it')
} catch (error) {
  const reason = whyNotStarted(error, config?.port)
  if (reason === undefined) throw error
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

/** As a browser on this machine finds it. */
function addressOf(host: string, port: number): string {
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)
  return `http://${everywhere ? 'localhost' : host}:${port}/`
}
