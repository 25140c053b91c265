export * from './fundingByYear'
export * from './fundingTotals'
