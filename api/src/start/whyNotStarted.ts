import { ConfigError } from '../config'
import { DataFolderLockedError } from '../plugins/database'
import { connectionProblem } from '../plugins/errors'

/** What a person at the console can do about it; nothing when only a developer can. */
export function whyNotStarted(error: unknown, port: number | undefined): string | undefined {
  if (error instanceof ConfigError) return `Eine Einstellung stimmt nicht:\n${error.message}`
  if (error instanceof DataFolderLockedError)
    return (
      `Der Datenordner ${error.folder} wird schon benutzt${error.pid === null ? '' : ` (Prozess ${error.pid})`}.\n` +
      'Läuft Fahrplan bereits? Sonst mit FAHRPLAN_DATA einen anderen Ordner wählen.'
    )
  const code = codeOf(error)
  if (code === 'EADDRINUSE')
    return `Port ${port} ist schon belegt. Einen anderen wählen, zum Beispiel: PORT=${Number(port) + 1} npm start`
  if (code === 'EACCES') return `Keine Berechtigung für Port ${port} oder den Datenordner.`
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return 'Unbekanntes Argument. Es gibt: --empty (ohne Beispielstadt starten)'
  if (error instanceof Error && connectionProblem(error))
    return 'Die Datenbank ist nicht erreichbar. Stimmt DATABASE_URL, und läuft sie?'
  return undefined
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
