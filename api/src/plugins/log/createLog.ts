import { type Logger, pino } from 'pino'
import { errorFields } from './errorFields'

interface LogOptions {
  readonly level: string | undefined
  /** Somebody reads along in a terminal: lines for people, and only those that matter to them. */
  readonly forPeople: boolean
}

export async function createLog({ level, forPeople }: LogOptions): Promise<Logger> {
  const options = { serializers: { err: errorFields } }
  if (!forPeople) return pino({ ...options, level: level ?? 'info' })
  const { default: pretty } = await import('pino-pretty')
  const stream = pretty({ sync: true, ignore: 'pid,hostname,reqId', translateTime: 'HH:MM:ss' })
  return pino({ ...options, level: level ?? 'warn' }, stream)
}
