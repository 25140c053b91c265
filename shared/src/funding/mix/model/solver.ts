/** What is known while a model is being solved. */
export interface SolverProgress {
  readonly seconds: number
  /** How much better the best could still be than what is found, as a part of it; empty while nothing is found. */
  readonly gap: number | null
}

export interface SolverOptions {
  readonly seconds: number
  /** Content with less than the best by this part of it; 0: only with the proof. */
  readonly gap: number
}

export type SolverAnswer =
  | {
      readonly kind: 'optimal' | 'feasible'
      /** Of the variables in their order, in the solver's units. */
      readonly values: readonly number[]
      readonly gap: number
    }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unsolved' }

/** Solves the text of a model: in a browser, in Node, wherever. */
export type Solver = (
  text: string,
  names: readonly string[],
  options: SolverOptions,
  tell?: (progress: SolverProgress) => void,
) => SolverAnswer
