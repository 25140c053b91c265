import type { GanttLink } from './row'
import type { Tree } from './tree'

/** Links by the rows that they join: those of row `i` are `members[first[i]]` up to and without `members[first[i + 1]]`. */
export interface LinkIndex {
  readonly links: readonly GanttLink[]
  /** Indexes of rows, -1 where a link leads to none. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly first: Int32Array
  readonly members: Int32Array
}

export function indexLinks(links: readonly GanttLink[], { ids, indexOf }: Tree): LinkIndex {
  const from = Int32Array.from(links, (link) => indexOf.get(link.from) ?? -1)
  const to = Int32Array.from(links, (link) => indexOf.get(link.to) ?? -1)
  const first = new Int32Array(ids.length + 1)
  const count = (row: number) => row >= 0 && first[row + 1]!++
  from.forEach(count)
  to.forEach(count)
  for (let row = 0; row < ids.length; row++) first[row + 1]! += first[row]!
  const next = first.slice()
  const members = new Int32Array(first[ids.length]!)
  links.forEach((_, link) => {
    for (const row of [from[link]!, to[link]!]) if (row >= 0) members[next[row]!++] = link
  })
  return { links, from, to, first, members }
}

/** The links that touch one of these rows, each once, in their order. */
export function linksTouching(index: LinkIndex, rows: Iterable<number>): GanttLink[] {
  const found = new Set<number>()
  for (const row of rows)
    for (let at = index.first[row]!; at < index.first[row + 1]!; at++) found.add(index.members[at]!)
  return [...found].sort((a, b) => a - b).map((link) => index.links[link]!)
}
