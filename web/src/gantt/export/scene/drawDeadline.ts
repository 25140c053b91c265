import { PAPER } from './colours'
import { line, polygon, type Shape } from './shapes'

/** A pennant on a pole, at the evening of the day; `y` is the middle of the row. */
export function drawDeadline(x: number, y: number, unit: number): Shape[] {
  const top = y - 5 * unit
  return [
    line({ x, y: top }, { x, y: y + 5 * unit }, { colour: PAPER.danger, width: 0.9 * unit }),
    polygon(
      [
        { x, y: top },
        { x: x - 3.4 * unit, y: top + 2 * unit },
        { x, y: top + 4 * unit },
      ],
      PAPER.danger,
    ),
  ]
}
