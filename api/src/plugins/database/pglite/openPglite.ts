import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { migrationsFolder } from '@fahrplan/migrations'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { DatabaseHandle } from '../database'
import { isMigrated } from '../isMigrated'
import * as schema from '../schema'
import { lockFolder } from './folderLock'

/**
 * PostgreSQL inside this process, in a folder.
 * @throws DataFolderLockedError when another process has the folder.
 */
export async function openPglite(dataDir: string): Promise<DatabaseHandle> {
  const unlock = lockFolder(dataDir)
  try {
    const handle = await pgliteHandle(await PGlite.create(join(dataDir, 'pglite')))
    return {
      ...handle,
      close: async () => {
        await handle.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Brings a PGlite up to date and makes it a database like any other. */
export async function pgliteHandle(client: PGlite): Promise<DatabaseHandle> {
  const db = drizzle({ client, schema })
  await migrate(db, { migrationsFolder })
  return {
    db,
    kind: 'pglite',
    listen: async (channel, onPayload) => {
      await client.listen(channel, onPayload)
    },
    isListening: () => true,
    isReady: () => isMigrated(db),
    close: () => client.close(),
  }
}
