export * from './findCycle'
export * from './linkSlack'
export * from './tangledLinks'
