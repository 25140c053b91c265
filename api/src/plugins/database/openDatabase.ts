import type { DatabaseHandle, DatabaseOptions } from './database'
import { openPglite } from './pglite/openPglite'
import { openPostgres } from './postgres/openPostgres'

/**
 * Opens the database and brings it up to date.
 * @throws DataFolderLockedError when another process has the data folder.
 */
export function openDatabase({ databaseUrl, dataDir, log }: DatabaseOptions): Promise<DatabaseHandle> {
  return databaseUrl ? openPostgres(databaseUrl, log) : openPglite(dataDir)
}
