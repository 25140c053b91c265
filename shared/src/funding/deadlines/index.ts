export * from './deadline'
export { fundingDeadlines } from './fundingDeadlines'
export { LEAD_WEEKS } from './makeDeadline'
export * from './urgency'
