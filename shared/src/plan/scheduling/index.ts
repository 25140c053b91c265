export * from './networkOf'
export * from './reschedule'
