/** All words of the chart: it has no language of its own. */
export interface GanttLabels {
  /** Name of the whole grid. */
  readonly chart: string
  /** Headings of the first and the last column. */
  readonly tree: string
  readonly axis: string
  readonly today: string
  /** Stands where the horizon ends. */
  readonly wall: string
  /** Name of the separator between table and axis. */
  readonly splitter: string
  /** January to December, in full and short. */
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  /** Monday to Sunday, short. Without them days have numbers only. */
  readonly shortWeekdays?: readonly string[] | undefined
  /** Name of the map of the whole time; needed where there is one. */
  readonly map?: string | undefined
  readonly expand: string
  readonly collapse: string
}
