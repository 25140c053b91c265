import type { Arrow, Point } from './dependencyArrows'

/** SVG path data: all lines in one path, all heads in another. */
export interface ArrowPaths {
  readonly lines: string
  readonly heads: string
}

const HEAD_LENGTH = 6
const HEAD_HALF = 3.5

export function arrowPaths(arrows: Iterable<Arrow>): ArrowPaths {
  let lines = ''
  let heads = ''
  for (const { points } of arrows) {
    lines += lineOf(points)
    heads += headOf(points)
  }
  return { lines, heads }
}

function lineOf(points: readonly Point[]): string {
  return points
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`)
    .join('')
}

function headOf(points: readonly Point[]): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return ''
  const back = tip.x >= before.x ? -HEAD_LENGTH : HEAD_LENGTH
  const x = round(tip.x + back)
  return `M${round(tip.x)} ${round(tip.y)}L${x} ${round(tip.y - HEAD_HALF)}L${x} ${round(tip.y + HEAD_HALF)}Z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
