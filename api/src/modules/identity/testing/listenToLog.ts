import { pino, type Logger } from 'pino'

/** A log that hides nothing: what stands in it was told to it. */
export function listenToLog(): { log: Logger; text: () => string; messages: () => string[] } {
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  return {
    log,
    text: () => lines.join(''),
    messages: () => lines.map((line) => (JSON.parse(line) as { msg: string }).msg),
  }
}
