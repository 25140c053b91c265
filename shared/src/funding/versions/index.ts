export * from './areExclusive'
export * from './newVersion'
export * from './removeProgramme'
export * from './versionsOf'
