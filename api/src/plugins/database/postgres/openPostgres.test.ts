import { newId } from '@fahrplan/shared/kernel'
import { creation } from '@fahrplan/shared/testing'
import { sql } from 'drizzle-orm'
import { describe, expect, inject, it } from 'vitest'
import { createPlanStore } from '../../../modules/plan'
import { administrate, ANNA, EDIT, HOME, smallPlanOf, testDatabases, urlOf } from '../../../testing'
import { openDatabase } from '../openDatabase'

const postgres = testDatabases.find(({ name }) => name === 'PostgreSQL')!

describe('PostgreSQL', () => {
  it('is migrated by several processes that start at once', async () => {
    const { serverUrl } = inject('postgres')
    const name = `fahrplan_test_${newId().replaceAll('-', '')}`
    await administrate(serverUrl, `create database ${name}`)
    const open = () => openDatabase({ databaseUrl: urlOf(serverUrl, name), dataDir: '' })
    const handles = await Promise.all([open(), open(), open()])
    for (const handle of handles) expect(await handle.isReady()).toBe(true)
    await Promise.all(handles.map((handle) => handle.close()))
    await administrate(serverUrl, `drop database ${name}`)
  })

  it('is not ready while a migration is missing', async () => {
    const database = await postgres.create()
    await database.handle.db.execute(sql`delete from drizzle.__drizzle_migrations where id > 1`)
    expect(await database.handle.isReady()).toBe(false)
    await database.drop()
  })

  it('reads days as they are, however the server writes them', async () => {
    const database = await postgres.create()
    const name = new URL(database.url!).pathname.slice(1)
    await administrate(inject('postgres').serverUrl, `alter database ${name} set datestyle to 'German'`)
    const store = await createPlanStore(await database.another())
    const strategyId = newId()
    await store.createStrategy({
      municipalityId: HOME,
      author: ANNA,
      cause: EDIT,
      changes: smallPlanOf(strategyId),
    })
    const fresh = await createPlanStore(await database.another())
    expect(await fresh.read(strategyId)).toEqual(await store.read(strategyId))
    await database.drop()
  })

  it('loses nothing when its connections break', async () => {
    const database = await postgres.create()
    const store = await createPlanStore(database.handle)
    const other = await createPlanStore(await database.another())
    const strategyId = newId()
    await other.createStrategy({
      municipalityId: HOME,
      author: ANNA,
      cause: EDIT,
      changes: smallPlanOf(strategyId),
    })
    const heard: number[] = []
    store.subscribe(strategyId, ({ revision }) => heard.push(revision))
    await store.read(strategyId)

    const name = new URL(database.url!).pathname.slice(1)
    const breakAll = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = '${name}' and application_name = 'fahrplan listener'`
    await administrate(inject('postgres').serverUrl, breakAll)
    const changes = [creation('department', { id: newId(), name: 'Bauamt' })]
    await other.commit({ strategyId, author: ANNA, cause: EDIT, changes })
    await expect.poll(() => heard).toEqual([2])
    expect(await store.head(strategyId)).toBe(2)
    expect(await store.read(strategyId)).toEqual(await other.read(strategyId))
    await database.drop()
  })
})
