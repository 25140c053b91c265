import type { DayNumber } from '../../kernel'

/** How often something fell on which day. */
export class DayCounts {
  readonly #counts = new Map<DayNumber, number>()
  readonly #usual: DayNumber
  #onUsual = 0
  #all = 0

  /** The usual day is the one on which most will fall: it is counted without a look-up. */
  constructor(usual: DayNumber) {
    this.#usual = usual
  }

  add(day: DayNumber): void {
    this.#all++
    if (day === this.#usual) this.#onUsual++
    else this.#counts.set(day, (this.#counts.get(day) ?? 0) + 1)
  }

  entries(): { readonly day: DayNumber; readonly runs: number }[] {
    const usual = this.#onUsual > 0 ? [{ day: this.#usual, runs: this.#onUsual }] : []
    const others = [...this.#counts].map(([day, runs]) => ({ day, runs }))
    return [...usual, ...others].sort((a, b) => a.day - b.day)
  }

  /** Share that fell on the day or before, 0 to 1; 1 when nothing was counted. */
  shareUntil(last: DayNumber): number {
    if (this.#all === 0) return 1
    return this.entries().reduce((sum, { day, runs }) => (day <= last ? sum + runs : sum), 0) / this.#all
  }

  /** The first day by which a share has been reached; the usual one when nothing was counted. */
  dayOfShare(share: number): DayNumber {
    let sum = 0
    for (const { day, runs } of this.entries()) {
      sum += runs
      if (sum >= share * this.#all) return day
    }
    return this.#usual
  }
}
