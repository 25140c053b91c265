const STILL = Number.POSITIVE_INFINITY

interface Link {
  readonly field: string
  readonly target: string
  /** The last revision at which it pointed there. */
  until: number
}

/** What each item has ever pointed at, field by field. */
export class LinksOverTime {
  readonly #links = new Map<string, Link[]>()

  knows(item: string): boolean {
    return this.#links.has(item)
  }

  /** From now on the field points at this and at nothing else; the change itself still speaks of both. */
  point(item: string, field: string, target: string | undefined, revision: number): void {
    const links = this.#links.get(item) ?? []
    for (const link of links)
      if (link.field === field && link.until === STILL && link.target !== target) link.until = revision
    if (target !== undefined) {
      const known = links.find((link) => link.field === field && link.target === target)
      if (known) known.until = STILL
      else links.push({ field, target, until: STILL })
    }
    this.#links.set(item, links)
  }

  /** What it pointed at then or has pointed at since: whatever it belongs to takes its past along. */
  since(item: string, revision: number): string[] {
    return (this.#links.get(item) ?? []).flatMap(({ target, until }) => (revision <= until ? [target] : []))
  }
}
