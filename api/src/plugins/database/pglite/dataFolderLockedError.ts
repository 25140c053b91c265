import type { LockHolder } from './folderLock'

export class DataFolderLockedError extends Error {
  override readonly name = 'DataFolderLockedError'
  readonly folder: string
  /** `null` when the lock file does not say. */
  readonly pid: number | null
  constructor(folder: string, holder: LockHolder | null) {
    const who = holder
      ? `process ${holder.pid} on ${holder.host}, since ${holder.since}`
      : 'a process that its lock file does not name'
    super(
      `The data folder ${folder} is in use by ${who}. ` +
        'Stop that process first, or give this one a data folder of its own.',
    )
    this.folder = folder
    this.pid = holder?.pid ?? null
  }
}
