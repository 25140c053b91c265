export * from './eligibility'
export * from './fundingByYear'
export * from './fundingTotals'
export * from './mix'
