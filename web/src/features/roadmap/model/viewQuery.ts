import type { LocationQuery, LocationQueryRaw } from 'vue-router'

/** Where one is, and what one looks at closely there, is no part of a view. */
const NOT_SAVED = ['strategie', 'select']

/** What of an address a view keeps; the same view has the same text, in whatever order it was put together. */
export function savedQuery(query: LocationQuery): string {
  const kept = new URLSearchParams()
  for (const [name, held] of Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (NOT_SAVED.includes(name)) continue
    for (const value of [held].flat()) kept.append(name, value ?? '')
  }
  return kept.toString()
}

/** The address that shows the view where one is. */
export function queryOfView(saved: string, here: LocationQuery): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  for (const name of NOT_SAVED) if (here[name] !== undefined) query[name] = here[name]
  const kept = new URLSearchParams(saved)
  for (const name of new Set(kept.keys())) {
    const values = kept.getAll(name)
    if (!NOT_SAVED.includes(name)) query[name] = values.length === 1 ? values[0]! : values
  }
  return query
}
