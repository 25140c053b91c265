export const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const
export type Paper = (typeof PAPERS)[number]
export type Orientation = 'portrait' | 'landscape'

export const POINTS_PER_MM = 72 / 25.4

/** Millimetres, upright. */
const SIZES: Record<Paper, readonly [width: number, height: number]> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
}

/** How much larger than on A4 the title, the legend and the page number are: larger paper is read from farther away. */
const CHROME: Record<Paper, number> = { A4: 1, A3: 1.15, A2: 1.4, A1: 1.8, A0: 2.4 }

/** Millimetres that most printers can print on. */
const MARGIN = 10

export interface Sheet {
  /** Points. */
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly chrome: number
}

export function sheetOf(paper: Paper, orientation: Orientation): Sheet {
  const { width, height } = millimetresOf(paper, orientation)
  return {
    width: width * POINTS_PER_MM,
    height: height * POINTS_PER_MM,
    margin: MARGIN * POINTS_PER_MM,
    chrome: CHROME[paper],
  }
}

export function millimetresOf(paper: Paper, orientation: Orientation): { width: number; height: number } {
  const [short, long] = SIZES[paper]
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short }
}
