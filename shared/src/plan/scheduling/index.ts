export * from './effects'
export * from './networkOf'
export * from './reschedule'
