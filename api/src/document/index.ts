export { apiDocument } from './apiDocument'
export { ENTITY_EXAMPLES, EXAMPLES } from './examples'
export { securityOf } from './security'
