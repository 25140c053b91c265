import type { GanttLink } from './row'

/**
 * Links by the rows that they join, whichever of these are shown at the moment. Each end of a link is a place, twice
 * its number and one more for where it leads to; from place to place a chain leads through the links of a row.
 */
export interface LinkIndex {
  readonly links: readonly GanttLink[]
  /** By the id of a row: its first place. */
  readonly first: ReadonlyMap<string, number>
  /** The place that follows in the chain, -1 at its end. */
  readonly next: Int32Array
}

export function indexLinks(links: readonly GanttLink[]): LinkIndex {
  const first = new Map<string, number>()
  const next = new Int32Array(2 * links.length)
  const enter = (id: string, place: number) => {
    next[place] = first.get(id) ?? -1
    first.set(id, place)
  }
  links.forEach(({ from, to }, link) => {
    enter(from, 2 * link)
    enter(to, 2 * link + 1)
  })
  return { links, first, next }
}

/** The links that touch one of these rows, each once, in their order. */
export function linksTouching({ links, first, next }: LinkIndex, ids: Iterable<string>): GanttLink[] {
  const found = new Set<number>()
  for (const id of ids)
    for (let place = first.get(id) ?? -1; place >= 0; place = next[place]!) found.add(place >> 1)
  return [...found].sort((a, b) => a - b).map((link) => links[link]!)
}
