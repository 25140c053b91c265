import { describe, expect, it } from 'vitest'
import { testDatabases } from './testDatabases'

describe.each(testDatabases)('$name for tests', ({ create }) => {
  it('is migrated and answers', async () => {
    const database = await create()
    expect(await database.handle.isReady()).toBe(true)
    await database.drop()
  })
})
