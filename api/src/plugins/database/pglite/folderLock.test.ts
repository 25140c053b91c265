import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataFolderLockedError } from './dataFolderLockedError'
import { lockFolder } from './folderLock'

describe('the lock of a data folder', () => {
  let folder: string
  let file: string
  let child: ChildProcess | undefined
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fahrplan-lock-'))
    file = join(folder, 'fahrplan.lock')
  })
  afterEach(() => {
    child?.kill('SIGKILL')
    child = undefined
    rmSync(folder, { recursive: true, force: true })
  })

  it('is given back', () => {
    lockFolder(folder)()
    expect(existsSync(file)).toBe(false)
    lockFolder(folder)()
  })

  it('makes the folder where there is none', () => {
    lockFolder(join(folder, 'new', 'data'))()
  })

  it('refuses a second holder in the same process', () => {
    const unlock = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(DataFolderLockedError)
    unlock()
  })

  it('refuses while another process holds it, and says which', async () => {
    const pid = await startProcess()
    writeLock({ pid })
    expect(() => lockFolder(folder)).toThrow(`${folder} is in use by process ${pid} on ${hostname()}`)
  })

  it('is taken over from a process that has died', async () => {
    const pid = await startProcess()
    child!.kill('SIGKILL')
    await once(child!, 'exit')
    writeLock({ pid })
    lockFolder(folder)()
  })

  it('is taken over from an earlier process with a pid that is used again', async () => {
    writeLock({ pid: process.pid })
    lockFolder(folder)()
    if (process.platform !== 'linux') return
    writeLock({ pid: await startProcess(), mark: '1' })
    lockFolder(folder)()
  })

  it.each([
    ['of another machine', () => writeLock({ host: 'elsewhere' })],
    ['that says nothing', () => writeFileSync(file, '')],
  ])('%s counts as long as its heart beats', (_, write) => {
    write()
    expect(() => lockFolder(folder)).toThrow(DataFolderLockedError)
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(file, longAgo, longAgo)
    lockFolder(folder)()
  })

  async function startProcess(): Promise<number> {
    child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    await once(child, 'spawn')
    return child.pid!
  }

  function writeLock(holder: { pid?: number; host?: string; mark?: string }): void {
    const since = '2027-03-15T08:00:00.000Z'
    writeFileSync(file, JSON.stringify({ pid: 1, host: hostname(), since, mark: null, ...holder }))
  }
})
