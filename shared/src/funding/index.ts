export * from './catalogue'
export * from './fundingByYear'
export * from './fundingTotals'
export * from './versions'
