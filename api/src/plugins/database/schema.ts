export * from '../../modules/identity/tables'
export * from '../../modules/plan/tables'
export * from '../../modules/snapshots/tables'
export * from '../../modules/tenancy/tables'
