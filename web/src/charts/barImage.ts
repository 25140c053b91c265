import { type BarOptions, barConfiguration } from './barConfiguration'
import type { ChartData } from './chartData'
import { chartImage } from './chartImage'
import { printColours } from './colours'
import { legendOf } from './legend'

/** As wide as a page lying on its side. */
const WIDTH = 1_000
const UPRIGHT = 440
const ROW = 44

/** The chart drawn anew for paper: whatever theme, width or zoom the screen has, the picture is the same. */
export async function barImage(
  title: string,
  data: ChartData,
  options: Pick<BarOptions, 'horizontal' | 'print' | 'printShort'>,
): Promise<Blob | null> {
  const { barChart } = await import('./chartjs')
  const colour = printColours()
  const height = options.horizontal ? data.categories.length * ROW + 48 : UPRIGHT
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = height
  const configuration = barConfiguration(data, { ...options, colour, onPick: () => undefined })
  const chart = barChart(canvas, {
    ...configuration,
    options: { ...configuration.options, responsive: false, devicePixelRatio: 2 },
  })
  const picture = await chartImage({
    title,
    width: WIDTH,
    height,
    legend: legendOf(data),
    colour,
    paint: (context) => context.drawImage(canvas, 0, 0, WIDTH, height),
  })
  chart.destroy()
  return picture
}
