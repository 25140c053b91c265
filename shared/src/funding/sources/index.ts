export * from './removeSource'
export { isUsed, type SourceUses, usesOfSource } from './usesOfSource'
