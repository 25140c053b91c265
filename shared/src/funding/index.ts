export * from './deadlines'
export * from './fundingByYear'
export * from './fundingTotals'
