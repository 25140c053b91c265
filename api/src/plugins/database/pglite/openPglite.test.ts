import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@fahrplan/shared/kernel'
import { afterAll, expect, it } from 'vitest'
import { createPlanStore } from '../../../modules/plan'
import { ANNA, EDIT, HOME, settleIn, smallPlanOf } from '../../../testing'
import { openDatabase } from '../openDatabase'
import { DataFolderLockedError } from './dataFolderLockedError'

const dataDir = mkdtempSync(join(tmpdir(), 'fahrplan-data-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('keeps plans in its folder, which it does not share', async () => {
  const strategyId = newId()
  const first = await openDatabase({ dataDir })
  await settleIn(first)
  const store = await createPlanStore(first)
  await store.createStrategy({
    municipalityId: HOME,
    author: ANNA,
    cause: EDIT,
    changes: smallPlanOf(strategyId),
  })
  const written = await store.read(strategyId)
  await expect(openDatabase({ dataDir })).rejects.toBeInstanceOf(DataFolderLockedError)
  await first.close()

  const second = await openDatabase({ dataDir })
  expect(await second.isReady()).toBe(true)
  expect(await (await createPlanStore(second)).read(strategyId)).toEqual(written)
  await second.close()
})
