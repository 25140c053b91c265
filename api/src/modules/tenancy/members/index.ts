export * from './lockMunicipality'
export * from './requireAdmin'
