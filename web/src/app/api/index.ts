export * from './problem'
export * from './request'
