export type Pattern = 'solid' | 'hatched' | 'dotted' | 'lined' | 'outlined'

export interface ChartSeries {
  readonly key: string
  readonly label: string
  /** One per category. */
  readonly values: readonly number[]
  /** A custom property of CSS, so that it follows the theme: `--ui-category-1`. */
  readonly colour: `--${string}`
  /** What carries the meaning where colour cannot: a gap is hatched, a hope dotted, a surplus lined. */
  readonly pattern?: Pattern
  /** Series of the same stack stand on each other, stacks beside each other. */
  readonly stack?: string
}

/** A limit that bars are measured against. */
export interface ChartLine {
  readonly key: string
  readonly label: string
  /** One per category; `null` where none is known. */
  readonly values: readonly (number | null)[]
  readonly colour: `--${string}`
}

/** A part of a bar; without a `key` the whole category. */
export interface ChartPlace {
  readonly index: number
  readonly key: string | null
}

export interface ChartData {
  /** What the categories are: `Haushaltsjahr`; heads the first column of the table. */
  readonly categoryLabel: string
  readonly categories: readonly string[]
  /** For axes that have no room for the whole names. */
  readonly shortCategories?: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly lines?: readonly ChartLine[]
}

/** Series without any value say nothing in a legend. */
export function visibleSeries({ series }: ChartData): readonly ChartSeries[] {
  return series.filter(({ values }) => values.some((value) => value !== 0))
}

export function visibleLines({ lines = [] }: ChartData): readonly ChartLine[] {
  return lines.filter(({ values }) => values.some((value) => value !== null))
}

export interface ChartTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** Sums; empty where summing makes no sense. */
  readonly foot: readonly (string | number)[]
}

/** The table that a chart stands for, with a row of sums. */
export function tableOf({ categoryLabel, categories, series }: ChartData, sumLabel: string): ChartTable {
  return {
    head: [categoryLabel, ...series.map(({ label }) => label)],
    rows: categories.map((category, index) => [category, ...series.map(({ values }) => values[index] ?? 0)]),
    foot: [sumLabel, ...series.map(({ values }) => values.reduce((sum, value) => sum + value, 0))],
  }
}
