import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { TestProject } from 'vitest/node'
import { openDatabase, pgliteHandle } from '../plugins/database'
import { administrate, startPostgres, urlOf } from './postgresServer'
import { settleIn } from './settleIn'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server, and a migrated database in it to copy from. */
    postgres: { serverUrl: string; template: string }
    /** A file with a migrated PGlite. */
    pgliteDump: string
  }
}

/** Both databases once, up to date: each test copies one, which is much quicker than migrating. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'fahrplan-test-'))
  const server = await startPostgres()
  const template = `fahrplan_test_template_${process.pid}_${Date.now()}`
  await administrate(server.url, `create database ${template}`)
  await migrateOnce(urlOf(server.url, template), folder)
  project.provide('postgres', { serverUrl: server.url, template })
  project.provide('pgliteDump', await dumpPglite(folder))
  return async () => {
    await administrate(server.url, `drop database if exists ${template} with (force)`)
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function migrateOnce(databaseUrl: string, dataDir: string): Promise<void> {
  const database = await openDatabase({ databaseUrl, dataDir })
  await settleIn(database)
  await database.close()
}

async function dumpPglite(folder: string): Promise<string> {
  const client = await PGlite.create()
  const database = await pgliteHandle(client)
  await settleIn(database)
  const dump = await client.dumpDataDir('none')
  await database.close()
  const file = join(folder, 'pglite.tar')
  await writeFile(file, Buffer.from(await dump.arrayBuffer()))
  return file
}
