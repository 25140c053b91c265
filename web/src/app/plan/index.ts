export type { Choice } from './resolveConflicts'
export { conflictKey, resolveConflicts } from './resolveConflicts'
export type { CommitResult } from './pendingCommits'
export { type CommitOptions, type Refusal, usePlanStore } from './planStore'
