import type { Id } from '../kernel'

const STILL = Number.POSITIVE_INFINITY

/** What each item has ever pointed at, and the last revision at which it did. */
export class LinksOverTime {
  readonly #links = new Map<Id, Map<Id, number>>()

  knows(id: Id): boolean {
    return this.#links.has(id)
  }

  /** From this revision on it points at the targets, and no longer at others; its change itself speaks of both. */
  point(id: Id, targets: readonly Id[], revision: number): void {
    const links = this.#links.get(id) ?? new Map<Id, number>()
    for (const [target, until] of links)
      if (until === STILL && !targets.includes(target)) links.set(target, revision)
    for (const target of targets) links.set(target, STILL)
    this.#links.set(id, links)
  }

  /** What it pointed at then or later: what it points at now takes its past along. */
  since(id: Id, revision: number): Id[] {
    return [...(this.#links.get(id) ?? [])].flatMap(([target, until]) => (revision <= until ? [target] : []))
  }
}
