export * from '../../modules/plan/tables'
