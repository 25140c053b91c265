export * from './createMunicipality'
export * from './listMunicipalities'
export * from './patchMunicipality'
