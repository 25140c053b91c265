import { readFileSync } from 'node:fs'
import { migrationsFolder } from '@fahrplan/migrations'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, it } from 'vitest'
import * as schema from './schema'

it('the migrations lead to the tables as they are described', async () => {
  const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as {
    entries: { idx: number }[]
  }
  const last = String(journal.entries.at(-1)!.idx).padStart(4, '0')
  const snapshot = JSON.parse(readFileSync(`${migrationsFolder}/meta/${last}_snapshot.json`, 'utf8')) as {
    id: string
  }
  const current = generateDrizzleJson(schema, snapshot.id)
  expect(await generateMigration(snapshot as unknown as typeof current, current)).toEqual([])
})
