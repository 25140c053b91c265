import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { inject } from 'vitest'
import { type DatabaseHandle, openDatabase, pgliteHandle } from '../plugins/database'
import { administrate, urlOf } from './postgresServer'

/** A fresh, migrated database for one test or one file of tests. */
export interface TestDatabase {
  readonly handle: DatabaseHandle
  /** As another process opens it. PGlite knows one process only: there it is the same handle again. */
  readonly another: () => Promise<DatabaseHandle>
  /** Where it can be reached; PGlite cannot. */
  readonly url: string | null
  /** Closes every handle and leaves nothing behind. */
  readonly drop: () => Promise<void>
}

/** For `describe.each(testDatabases)('$name', ({ create }) => …)`: what holds for one holds for the other. */
export const testDatabases: readonly { name: string; create: () => Promise<TestDatabase> }[] = [
  { name: 'PGlite', create: createPglite },
  { name: 'PostgreSQL', create: createPostgres },
]

async function createPglite(): Promise<TestDatabase> {
  const dump = new Blob([await readFile(inject('pgliteDump'))])
  const handle = await pgliteHandle(await PGlite.create({ loadDataDir: dump }))
  return { handle, another: async () => handle, url: null, drop: () => handle.close() }
}

async function createPostgres(): Promise<TestDatabase> {
  const { serverUrl, template } = inject('postgres')
  const name = `fahrplan_test_${randomBytes(8).toString('hex')}`
  await administrate(serverUrl, `create database ${name} template ${template}`)
  const url = urlOf(serverUrl, name)
  const handles: DatabaseHandle[] = []
  const another = async () => {
    const handle = await openDatabase({ databaseUrl: url, dataDir: '' })
    handles.push(handle)
    return handle
  }
  return {
    handle: await another(),
    another,
    url,
    drop: async () => {
      await Promise.all(handles.map((handle) => handle.close()))
      await administrate(serverUrl, `drop database ${name} with (force)`)
    },
  }
}
