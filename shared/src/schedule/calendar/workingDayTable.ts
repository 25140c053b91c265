import {
  addYears,
  type DayNumber,
  type Land,
  publicHolidays,
  toDay,
  toDayNumber,
  weekdayOf,
  yearOf,
} from '../../kernel'

/** Years that a table reaches beyond what was asked for, so that it is seldom made anew. */
const MARGIN_YEARS = 12

/** Looks up working days in constant time; grows when somebody asks for a day beyond it. */
export class WorkingDayTable {
  readonly #land: Land
  #first: DayNumber = 0
  #last: DayNumber = -1
  /** Working days before each day, counted from the table's beginning. */
  #before = new Int32Array(0)
  #days = new Int32Array(0)

  constructor(land: Land) {
    this.#land = land
  }

  /** Makes sure that both days are in the table; what was looked up before does not go with what comes after. */
  reach(first: DayNumber, last: DayNumber): void {
    if (first >= this.#first && last <= this.#last) return
    const known = this.#last >= this.#first
    const from = known ? Math.min(first, this.#first) : first
    const to = known ? Math.max(last, this.#last) : last
    this.#fill(
      first < this.#first || !known ? addYears(toDay(from), -MARGIN_YEARS) : toDay(from),
      last > this.#last ? addYears(toDay(to), MARGIN_YEARS) : toDay(to),
    )
  }

  /** Working days before a day; the index of that day itself, if it is one. */
  before(day: DayNumber): number {
    return this.#before[day - this.#first]!
  }

  /** The working day with an index. */
  dayAt(index: number): DayNumber {
    return this.#days[index]!
  }

  #fill(from: string, to: string): void {
    const first = toDayNumber(from)
    const last = toDayNumber(to)
    const holidays = new Set<DayNumber>()
    for (let year = yearOf(from); year <= yearOf(to); year++)
      for (const day of publicHolidays(this.#land, year)) holidays.add(toDayNumber(day))
    const before = new Int32Array(last - first + 1)
    const days = new Int32Array(last - first + 1)
    let count = 0
    for (let day = first; day <= last; day++) {
      before[day - first] = count
      if (weekdayOf(day) <= 5 && !holidays.has(day)) days[count++] = day
    }
    this.#first = first
    this.#last = last
    this.#before = before
    this.#days = days.subarray(0, count)
  }
}
