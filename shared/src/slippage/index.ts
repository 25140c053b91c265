export * from './schemas'
export * from './slipLedger'
export * from './slipsBetween'
