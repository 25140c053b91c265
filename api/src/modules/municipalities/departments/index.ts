export * from './listRegister'
export * from './reorganiseRoute'
