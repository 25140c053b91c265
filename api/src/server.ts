import { parseArgs } from 'node:util'
import { type Config, readConfig } from './config'
import type { OfferedSetup } from './modules/identity'
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
  const address = `${server.address}/`
  if (forPeople) process.stdout.write(`\n  Fahrplan läuft: ${address}\n  Beenden mit Strg+C.\n\n`)
  else log.info({ address }, 'Fahrplan is ready; SIGTERM stops it')
  // As text beside the log, never in it: logs are collected and kept, and this link opens everything.
  if (server.setup) process.stdout.write(invitationTo(server.setup))
} catch (error) {
  const reason = whyNotStarted(error, config?.port)
  if (reason === undefined) throw error
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

function invitationTo({ kind, address }: OfferedSetup): string {
  const occasion =
    kind === 'setup'
      ? 'Noch gibt es kein Konto. Über diesen Link richten Sie Fahrplan ein'
      : 'Niemand hat mehr die Rolle Betrieb. Über diesen Link übernehmen Sie sie'
  return `\n  ${occasion}; er gilt einmal, 24 Stunden lang,\n  und bis zum nächsten Start:\n\n  ${address}\n\n`
}
