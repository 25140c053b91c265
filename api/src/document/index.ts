export { apiDocument } from './apiDocument'
export { ENTITY_EXAMPLES, EXAMPLES } from './examples'
