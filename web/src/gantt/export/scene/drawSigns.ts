import { PAPER } from './colours'
import type { Measure } from './letters'
import { rect, type Shape, type TextShape } from './shapes'

/** What stands beside a bar: a sign for its state, and a short text. */
export interface Sign {
  readonly width: number
  /** `y` is the middle. */
  at(x: number, y: number): Shape[]
}

const MARK = 7
const FONT = 6.75

export function signOf(
  state: string | undefined,
  badge: string | undefined,
  unit: number,
  measure: Measure,
): Sign {
  const hasMark = state === 'done' || state === 'late'
  const size = FONT * unit
  const mark = hasMark ? MARK * unit : 0
  const gap = hasMark && badge ? 2.5 * unit : 0
  const width = mark + gap + (badge ? measure(badge, size, 400) : 0)
  return {
    width,
    at(x, y) {
      if (width === 0) return []
      const shapes: Shape[] = [
        rect(
          { x: x - unit, y: y - 4.4 * unit, width: width + 2 * unit, height: 8.8 * unit },
          { fill: PAPER.ground },
        ),
      ]
      if (state === 'done') shapes.push(...tick(x, y, unit))
      if (state === 'late') shapes.push(...exclamation(x, y, unit))
      if (badge) shapes.push(label(badge, x + mark + gap, y, size))
      return shapes
    },
  }
}

function label(text: string, x: number, y: number, size: number): TextShape {
  return { kind: 'text', x, y: y + size * 0.34, text, size, weight: 400, anchor: 'start', fill: PAPER.soft }
}

function tick(x: number, y: number, unit: number): Shape[] {
  const half = (MARK / 2) * unit
  const at = (dx: number, dy: number) => ({ x: x + half + dx * unit, y: y + dy * unit })
  return [
    rect({ x, y: y - half, width: 2 * half, height: 2 * half }, { fill: PAPER.success, radius: half }),
    {
      kind: 'path',
      points: [at(-1.7, 0.1), at(-0.5, 1.4), at(1.8, -1.4)],
      stroke: { colour: PAPER.ground, width: 0.9 * unit },
    },
  ]
}

function exclamation(x: number, y: number, unit: number): Shape[] {
  const half = (MARK / 2) * unit
  const bar = (dy: number, height: number) =>
    rect(
      { x: x + half - 0.5 * unit, y: y + dy * unit, width: unit, height: height * unit },
      { fill: PAPER.ground },
    )
  return [
    rect({ x, y: y - half, width: 2 * half, height: 2 * half }, { fill: PAPER.danger, radius: 0.9 * unit }),
    bar(-2.3, 2.9),
    bar(1.3, 1),
  ]
}
