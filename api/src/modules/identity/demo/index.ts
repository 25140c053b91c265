export * from './demoAccounts'
