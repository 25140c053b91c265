import type { GanttColumn } from './row'

/** Less would leave no room for the labels of the tree. */
const MIN_TREE = 180
const MIN_PANE = 120

/** In a narrower chart, pixels, the axis needs more of it. */
const NARROW = 640

/** At most this share of the chart's width is not axis. */
const PANE_SHARE = { wide: 0.65, narrow: 0.45 } as const

/** Pixels of the window. */
const WIDE = 1_280

/** Tree and further columns together, before anyone chooses. */
export function defaultTreeWidth(windowWidth: number): number {
  return windowWidth >= WIDE ? 460 : 420
}

export interface Pane {
  /** Tree and further columns together. */
  readonly width: number
  readonly tree: number
  /** How many of the columns have room. */
  readonly columns: number
}

export function paneLimits(chartWidth: number): { min: number; max: number } {
  const share = chartWidth < NARROW ? PANE_SHARE.narrow : PANE_SHARE.wide
  return { min: MIN_PANE, max: Math.max(MIN_PANE, Math.round(chartWidth * share)) }
}

/** Columns leave from the right until the tree has room. */
export function fitColumns(wanted: number, chartWidth: number, columns: readonly GanttColumn[]): Pane {
  const { min, max } = paneLimits(chartWidth)
  const width = Math.min(max, Math.max(min, Math.round(wanted)))
  let tree = width
  let fitting = 0
  while (fitting < columns.length && tree - columns[fitting]!.width >= MIN_TREE)
    tree -= columns[fitting++]!.width
  return { width, tree, columns: fitting }
}
