export { loadDemo } from './loadDemo'
export { type RunningServer, startServer } from './startServer'
export { stopOnSignals } from './stopOnSignals'
export { whyNotStarted } from './whyNotStarted'
