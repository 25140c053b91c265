import type { Measure } from '../scene/letters'
import type { Page, Shape } from '../scene/shapes'

export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What a shape covers at most; of a line, its middle. */
export function boundsOf(shape: Shape, measure: Measure): Bounds {
  if (shape.kind === 'path') {
    const xs = shape.points.map(({ x }) => x)
    const ys = shape.points.map(({ y }) => y)
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
  }
  if (shape.kind !== 'text') {
    const { x, y, width, height } = shape
    return { left: x, top: y, right: x + width, bottom: y + height }
  }
  const width = measure(shape.text, shape.size, shape.weight)
  const left = shape.x - { start: 0, middle: width / 2, end: width }[shape.anchor]
  return { left, top: shape.y - shape.size * 0.8, right: left + width, bottom: shape.y + shape.size * 0.2 }
}

/** All texts of a page, in the order they are drawn. */
export function textsOf(page: Page): string[] {
  return page.shapes.flatMap(textsIn)
}

function textsIn(shape: Shape): string[] {
  if (shape.kind === 'text') return [shape.text]
  return shape.kind === 'clip' ? shape.shapes.flatMap(textsIn) : []
}
