import { type ChartData, type Pattern, visibleLines, visibleSeries } from './chartData'

export interface LegendEntry {
  readonly key: string
  readonly label: string
  readonly colour: `--${string}`
  readonly pattern: Pattern | 'line'
}

/** What is to be seen in a chart, in the order of its series. */
export function legendOf(data: ChartData): LegendEntry[] {
  return [
    ...visibleSeries(data).map(({ key, label, colour, pattern = 'solid' }) => ({
      key,
      label,
      colour,
      pattern,
    })),
    ...visibleLines(data).map(({ key, label, colour }) => ({ key, label, colour, pattern: 'line' as const })),
  ]
}
