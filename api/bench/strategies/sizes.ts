export interface StrategySize {
  readonly name: 'usual' | 'large'
  readonly departments: number
  readonly measures: number
  readonly workPackages: number
  readonly milestones: number
  readonly dependencies: number
  readonly costItems: number
}

export const USUAL: StrategySize = {
  name: 'usual',
  departments: 10,
  measures: 60,
  workPackages: 150,
  milestones: 150,
  dependencies: 150,
  costItems: 400,
}

export const LARGE: StrategySize = {
  name: 'large',
  departments: 40,
  measures: 1_000,
  workPackages: 5_000,
  milestones: 5_000,
  dependencies: 5_000,
  costItems: 10_000,
}
