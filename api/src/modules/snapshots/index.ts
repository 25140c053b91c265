export { createFindReleased } from './findReleased'
