import type { HalfYear } from './halfYears'

/**
 * A half-year for each application, out of those that it can be written in (in ascending order), with no more than
 * `room` in each. Undefined where there is no way.
 */
export function assignHalfYears(
  options: readonly (readonly HalfYear[])[],
  room: (half: HalfYear) => number,
): HalfYear[] | undefined {
  const assigned = new Map<HalfYear, number[]>()
  const result: (HalfYear | undefined)[] = options.map(() => undefined)
  const place = (application: number, tried: Set<HalfYear>): boolean => {
    for (const half of options[application]!) {
      if (tried.has(half)) continue
      tried.add(half)
      const others = assigned.get(half) ?? []
      const mover = others.length < room(half) ? undefined : others.find((other) => place(other, tried))
      if (others.length >= room(half) && mover === undefined) continue
      assigned.set(half, [...(assigned.get(half) ?? []).filter((other) => other !== mover), application])
      result[application] = half
      return true
    }
    return false
  }
  for (const application of options.keys()) if (!place(application, new Set())) return undefined
  return result.map((half) => half!)
}
