export * from './findCycle'
