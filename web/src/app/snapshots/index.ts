export * from './snapshotApi'
export { type Baseline, useBaseline } from './useBaseline'
export { useStateText } from './useStateText'
