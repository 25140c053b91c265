export * from './arbitraryJournal'
export * from './arbitraryOf'
export * from './arbitraryPlan'
export * from './smallPlan'
