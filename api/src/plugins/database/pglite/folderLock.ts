import {
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DataFolderLockedError } from './dataFolderLockedError'
import { processMark } from './processMark'

export interface LockHolder {
  readonly pid: number
  readonly host: string
  readonly since: string
  /** Tells the process from a later one with the same pid; `null` where the system does not say. */
  readonly mark: string | null
}

const HEARTBEAT_MS = 10_000
/** A lock whose holder cannot be looked up counts as left behind when its heart has not beaten for so long. */
const SILENCE_MS = 3 * HEARTBEAT_MS

/** What this very process holds: a lock with its own pid is otherwise one that an earlier container left behind. */
const heldHere = new Set<string>()

/**
 * PGlite does not notice that two processes have opened one folder, and loses data: hence the lock file.
 * @returns the function that gives the folder back.
 * @throws DataFolderLockedError
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(realpathSync(folder), 'fahrplan.lock')
  const own: LockHolder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    mark: processMark(process.pid),
  }
  if (heldHere.has(file)) throw new DataFolderLockedError(folder, own)
  acquire(folder, file, own)
  heldHere.add(file)
  const heart = setInterval(() => beat(file), HEARTBEAT_MS).unref()
  return () => {
    clearInterval(heart)
    heldHere.delete(file)
    rmSync(file, { force: true })
  }
}

function acquire(folder: string, file: string, own: LockHolder): void {
  while (!createFile(file, JSON.stringify(own))) {
    const text = readText(file)
    if (text === undefined) continue
    const holder = parseHolder(text)
    if (isHeld(file, holder)) throw new DataFolderLockedError(folder, holder)
    removeStale(file, text)
  }
}

function createFile(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false
    throw error
  }
}

function isHeld(file: string, holder: LockHolder | null): boolean {
  if (!holder || holder.host !== hostname()) return Date.now() - lastBeat(file) < SILENCE_MS
  if (holder.pid === process.pid) return false
  if (!isAlive(holder.pid)) return false
  const mark = processMark(holder.pid)
  return mark === null || holder.mark === null || mark === holder.mark
}

/** Moves it away first: of two processes that find the same stale lock, only one then holds the stale one in hand. */
function removeStale(file: string, text: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return
    throw error
  }
  if (readText(aside) === text) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isErrno(error, 'EPERM')
  }
}

function beat(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error
  }
}

function lastBeat(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined
    throw error
  }
}

function parseHolder(text: string): LockHolder | null {
  try {
    const holder = JSON.parse(text) as Partial<LockHolder> | null
    return holder && Number.isInteger(holder.pid) && typeof holder.host === 'string'
      ? (holder as LockHolder)
      : null
  } catch {
    return null
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code
}
