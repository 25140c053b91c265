export { apiDocument } from './apiDocument'
export { EXAMPLES } from './examples'
