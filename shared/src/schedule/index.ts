export * from './findCycle'
export * from './linkSlack'
