import { type ChartData, type ChartPlace, visibleSeries } from './chartData'

/** Along the categories, or along the parts of a bar. */
export type Step = 'next' | 'previous' | 'more' | 'less'

export interface CursorPlace extends ChartPlace {
  readonly key: string
  readonly label: string
  readonly value: number
}

/**
 * Where the cursor comes to from a place; without one it enters the chart. Along a category it passes over what is
 * zero; in another category it stays with its series, or else takes the first part there. At an end it stays.
 */
export function movedCursor(data: ChartData, from: ChartPlace | null, step: Step): CursorPlace | null {
  if (!from) return firstPlace(data)
  if (step === 'next' || step === 'previous') {
    for (let index = from.index; ;) {
      index += step === 'next' ? 1 : -1
      if (index < 0 || index >= data.categories.length) return placeAt(data, from)
      const parts = partsOf(data, index)
      if (parts.length > 0) return parts.find(({ key }) => key === from.key) ?? parts[0]!
    }
  }
  const parts = partsOf(data, from.index)
  const at = parts.findIndex(({ key }) => key === from.key)
  const next = at + (step === 'more' ? 1 : -1)
  return parts[Math.min(Math.max(next, 0), parts.length - 1)] ?? firstPlace(data)
}

function firstPlace(data: ChartData): CursorPlace | null {
  for (const index of data.categories.keys()) {
    const [first] = partsOf(data, index)
    if (first) return first
  }
  return null
}

function placeAt(data: ChartData, { index, key }: ChartPlace): CursorPlace | null {
  return partsOf(data, index).find((part) => part.key === key) ?? firstPlace(data)
}

function partsOf(data: ChartData, index: number): CursorPlace[] {
  return visibleSeries(data)
    .map(({ key, label, values }) => ({ index, key, label, value: values[index] ?? 0 }))
    .filter(({ value }) => value !== 0)
}
