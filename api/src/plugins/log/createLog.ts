import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'
import { errorFields } from './errorFields'
import { withoutSecrets, withoutSecretShapes } from './withoutSecrets'

interface LogOptions {
  readonly level: string | undefined
  /** Somebody reads along in a terminal: lines for people, and only those that matter to them. */
  readonly forPeople: boolean
  /** The standard output unless told. */
  readonly destination?: DestinationStream
}

/** A second net: whatever calls the log leaves secrets and personal data out, and should one slip, it stops here. */
const OPTIONS: LoggerOptions = {
  serializers: { err: errorFields },
  formatters: { log: withoutSecrets },
  hooks: { streamWrite: withoutSecretShapes },
}

export async function createLog({ level, forPeople, destination }: LogOptions): Promise<Logger> {
  if (!forPeople) return pino({ ...OPTIONS, level: level ?? 'info' }, destination ?? pino.destination(1))
  const { default: pretty } = await import('pino-pretty')
  const stream = pretty({ sync: true, ignore: 'pid,hostname,reqId', translateTime: 'HH:MM:ss' })
  return pino({ ...OPTIONS, level: level ?? 'warn' }, stream)
}
