export * from './problem'
export * from './request'
export { onSignInRequired } from './signInRequired'
