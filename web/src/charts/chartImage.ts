import type { ChartSeries } from './chartData'
import { fillOf } from './colours'

const PADDING = 24
const ROW = 24
const SWATCH = 14

/** The chart as a picture that stands for itself: with its title and its legend, on an opaque ground. */
export function chartImage(
  chart: HTMLCanvasElement,
  title: string,
  series: readonly ChartSeries[],
  colour: (property: string) => string,
): Promise<Blob | null> {
  const scale = chart.width / chart.clientWidth
  const width = chart.clientWidth + 2 * PADDING
  const image = document.createElement('canvas')
  const height = PADDING * 2 + ROW * (series.length + 2) + chart.clientHeight
  image.width = width * scale
  image.height = height * scale
  const context = image.getContext('2d')
  if (!context) return Promise.resolve(null)

  const ground = colour('--kern-color-layout-background-default')
  const text = colour('--kern-color-layout-text-default')
  context.scale(scale, scale)
  context.fillStyle = ground
  context.fillRect(0, 0, width, height)
  context.fillStyle = text
  context.textBaseline = 'middle'
  context.font = '600 18px "Fira Sans", sans-serif'
  context.fillText(title, PADDING, PADDING + ROW / 2, width - 2 * PADDING)
  context.drawImage(chart, PADDING, PADDING + ROW * 1.5, chart.clientWidth, chart.clientHeight)
  context.font = '14px "Fira Sans", sans-serif'
  for (const [index, entry] of series.entries()) {
    const y = PADDING + ROW * (index + 2) + chart.clientHeight
    context.fillStyle = fillOf(colour(entry.colour), entry.pattern ?? 'solid', ground)
    context.fillRect(PADDING, y + (ROW - SWATCH) / 2, SWATCH, SWATCH)
    context.fillStyle = text
    context.fillText(entry.label, PADDING + SWATCH + 8, y + ROW / 2)
  }
  return new Promise((resolve) => image.toBlob(resolve, 'image/png'))
}
