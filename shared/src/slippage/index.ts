export * from './schemas'
export * from './slipLedger'
export * from './slipOfMilestone'
export * from './slipsBetween'
