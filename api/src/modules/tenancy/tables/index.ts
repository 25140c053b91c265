export * from './memberships'
export * from './municipalities'
export * from './registeredDepartments'
