import type { Measure } from '../scene/letters'
import { fontOf } from './toPng'

/** Letters are as wide at any size; measured large, they are measured exactly. */
const SIZE = 100

/** Resolves when the letters of the screen are there, with what they measure. */
export async function screenMeasure(): Promise<Measure> {
  await Promise.all([400, 600].map((weight) => document.fonts.load(fontOf(SIZE, weight))))
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('The browser gives no canvas to measure letters with.')
  return (text, size, weight) => {
    context.font = fontOf(SIZE, weight)
    return (context.measureText(text).width * size) / SIZE
  }
}
