import { type Day, monthOf, yearOf } from '../../kernel'

/** Two to a year, counted on without a break. */
export type HalfYear = number

export function halfYearOf(day: Day): HalfYear {
  return yearOf(day) * 2 + (monthOf(day) > 6 ? 1 : 0)
}

/** First day, and last day inclusive. */
export function daysOfHalfYear(half: HalfYear): { first: Day; last: Day } {
  const year = Math.floor(half / 2)
  return half % 2 === 0
    ? { first: `${year}-01-01`, last: `${year}-06-30` }
    : { first: `${year}-07-01`, last: `${year}-12-31` }
}
