import { startOf } from '../../model/ticks'
import type { Axis } from '../../model/timeScale'

/** Side by side, the days in portions of at most `capacity`, which end with a month where they can. */
export function breakDays(days: Axis, capacity: number): Axis[] {
  const portions: Axis[] = []
  let { start } = days
  while (days.end - start > capacity) {
    const month = startOf('month', start + Math.floor(capacity))
    const end = month > start ? month : start + Math.max(1, Math.floor(capacity))
    portions.push({ start, end })
    start = end
  }
  return [...portions, { start, end: days.end }]
}
