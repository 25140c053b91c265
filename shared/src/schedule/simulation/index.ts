export type { Estimate } from './estimates'
export * from './simulation'
export { randomOf } from './random'
export { uncertainItems } from './uncertainItems'
