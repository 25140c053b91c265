export * from './project'
export * from './randomProject'
export * from './taskJuggler'
