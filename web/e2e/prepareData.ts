import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FahrplanServer, templateVariables } from './server.ts'

/** Playwright calls this before the first journey, and what it returns after the last. */
export default async function prepareData(): Promise<() => Promise<void>> {
  const folders = await Promise.all([
    prepare(templateVariables.demo, FahrplanServer.launch()),
    prepare(templateVariables.empty, FahrplanServer.launchEmpty()),
  ])
  return async () => void (await Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))
}

/** What a server has made of its data folder at its first start, for others to begin with. */
async function prepare(variable: string, launched: Promise<FahrplanServer>): Promise<string> {
  const server = await launched
  await server.stop()
  const folder = await mkdtemp(join(tmpdir(), 'fahrplan-template-'))
  await cp(server.dataFolder, folder, { recursive: true })
  await server.dispose()
  process.env[variable] = folder
  return folder
}
