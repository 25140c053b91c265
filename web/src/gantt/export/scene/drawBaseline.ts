import { PAPER } from './colours'
import { diamondAround } from './drawBar'
import { polygon, rect, type Shape } from './shapes'

const GREY = { fill: '#a9aebb', edge: '#6d7384' } as const

/** Where a row was in another state of the plan: a narrow bar, or a small hollow diamond, below its own. */
export function drawBaseline(left: number, right: number, y: number, isPoint: boolean, unit: number): Shape {
  const stroke = { colour: GREY.edge, width: 0.5 * unit }
  const below = y + 5.6 * unit
  if (isPoint)
    return polygon(diamondAround((left + right) / 2, y + 4 * unit, 2.6 * unit), PAPER.ground, stroke)
  return rect(
    { x: left, y: below - 1 * unit, width: Math.max(right - left, unit), height: 2.2 * unit },
    { fill: GREY.fill, stroke },
  )
}
