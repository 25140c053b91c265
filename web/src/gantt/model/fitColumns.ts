import type { GanttColumn } from './row'

/** Less would leave no room for the labels of the tree. */
const MIN_TREE = 180
const MIN_PANE = 120

/** The axis keeps at least this share of the chart's width. */
const AXIS_SHARE = 0.35

export interface Pane {
  /** Tree and further columns together. */
  readonly width: number
  readonly tree: number
  /** How many of the columns have room. */
  readonly columns: number
}

export function paneLimits(chartWidth: number): { min: number; max: number } {
  return { min: MIN_PANE, max: Math.max(MIN_PANE, Math.round(chartWidth * (1 - AXIS_SHARE))) }
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
