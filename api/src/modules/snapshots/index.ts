export { createFindReleased } from './findReleased'
export { forgetSnapshotAuthor } from './forgetSnapshotAuthor'
