export * from './indexed'
export * from './spreadCents'
export * from './spreadOver'
export * from './yearWeights'
