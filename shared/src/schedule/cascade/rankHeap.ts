/** Gives items in the order of their rank, each once, however often it was added before. */
export class RankHeap {
  readonly #rank: Int32Array
  readonly #heap: number[] = []
  readonly #inside = new Set<number>()

  constructor(rank: Int32Array) {
    this.#rank = rank
  }

  add(item: number): void {
    if (this.#inside.has(item)) return
    this.#inside.add(item)
    const heap = this.#heap
    let at = heap.length
    heap.push(item)
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.#isBefore(heap[above]!, item)) break
      heap[at] = heap[above]!
      at = above
    }
    heap[at] = item
  }

  /** -1 when there is none left. */
  take(): number {
    const heap = this.#heap
    const top = heap[0]
    if (top === undefined) return -1
    this.#inside.delete(top)
    const last = heap.pop()!
    if (heap.length > 0) this.#sink(last)
    return top
  }

  #sink(item: number): void {
    const heap = this.#heap
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= heap.length) break
      if (below + 1 < heap.length && this.#isBefore(heap[below + 1]!, heap[below]!)) below++
      if (this.#isBefore(item, heap[below]!)) break
      heap[at] = heap[below]!
      at = below
    }
    heap[at] = item
  }

  #isBefore(a: number, b: number): boolean {
    return this.#rank[a]! < this.#rank[b]!
  }
}
