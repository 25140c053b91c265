export * from './snapshotApi'
