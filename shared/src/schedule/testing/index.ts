export * from './arbitraryProject'
