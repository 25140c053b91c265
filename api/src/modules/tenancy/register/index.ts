export * from './alignAll'
export * from './alignDepartments'
export * from './readRegister'
export * from './writeRegister'
