export * from './deadlines'
export * from './eligibility'
export * from './fundingByYear'
export * from './fundingTotals'
