export { arbitraryProgrammes } from './arbitraryProgrammes'
