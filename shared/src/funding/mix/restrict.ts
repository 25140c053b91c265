import type { LinearModel, Term } from './model'

/** A smaller model, and which variable of the larger one each of its own is. */
export interface Restricted {
  readonly model: LinearModel
  readonly original: readonly number[]
}

/** The model in which only some variables are free and all others keep their values. */
export function restrict(
  { variables, rows, objective }: LinearModel,
  values: readonly number[],
  isFree: (variable: number) => boolean,
): Restricted {
  const original = [...variables.keys()].filter(isFree)
  const place = new Map(original.map((variable, index) => [variable, index]))
  const freeOf = (terms: readonly Term[]) =>
    terms.flatMap(({ variable, factor }) => {
      const index = place.get(variable)
      return index === undefined ? [] : [{ variable: index, factor }]
    })
  const fixedOf = (terms: readonly Term[]) =>
    terms.reduce(
      (sum, { variable, factor }) => (place.has(variable) ? sum : sum + factor * values[variable]!),
      0,
    )
  return {
    original,
    model: {
      variables: original.map((variable) => variables[variable]!),
      rows: rows.flatMap((row) => {
        const terms = freeOf(row.terms)
        return terms.length === 0 ? [] : [{ ...row, terms, bound: row.bound - fixedOf(row.terms) }]
      }),
      objective: freeOf(objective),
    },
  }
}
