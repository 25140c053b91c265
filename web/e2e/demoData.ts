import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FahrplanServer } from './server.ts'

const variable = 'FAHRPLAN_DEMO_TEMPLATE'

/** The data folder with the demo in it, prepared once for all journeys. */
export function demoTemplate(): string {
  const folder = process.env[variable]
  if (folder === undefined) throw new Error('The demo data were not prepared')
  return folder
}

/** Playwright calls this before the first journey, and what it returns after the last. */
export default async function prepareDemo(): Promise<() => Promise<void>> {
  const server = await FahrplanServer.launch()
  await server.stop()
  const folder = await mkdtemp(join(tmpdir(), 'fahrplan-demo-'))
  await cp(server.dataFolder, folder, { recursive: true })
  await server.dispose()
  process.env[variable] = folder
  return () => rm(folder, { recursive: true, force: true })
}
