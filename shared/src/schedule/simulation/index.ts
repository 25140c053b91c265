export type { Estimate } from './estimates'
export * from './simulation'
