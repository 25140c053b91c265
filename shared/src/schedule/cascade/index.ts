export * from './cascade'
export { type Conflict, conflictsIn } from './conflicts'
export * from './resolveConflicts'
