import type { GanttRow } from './row'
import type { Axis } from './timeScale'

/** How many bars lie in each field of a picture that is so many fields wide and high, row by row from the top. */
export interface Density {
  readonly width: number
  readonly height: number
  readonly counts: Int32Array
}

interface Frame {
  readonly width: number
  readonly height: number
}

/** What counts: bars and points. Groups only sum up what is below them. */
function isCounted({ kind }: GanttRow): boolean {
  return kind !== 'group'
}

/**
 * All rows at a glance, however many: in time with the number of rows and of fields, not with their product.
 * A row lies at its place among all others; its days are widened to whole fields.
 */
export function densityOf(
  rows: readonly GanttRow[],
  axis: Axis,
  { width, height }: Frame,
  counts: (row: GanttRow) => boolean = isCounted,
): Density {
  // One more field a line: there ends what reaches the last one.
  const steps = new Int32Array((width + 1) * height)
  const days = axis.end - axis.start
  rows.forEach((row, index) => {
    const first = row.kind === 'point' ? row.point : row.start
    const last = row.kind === 'point' ? row.point : row.end
    if (first === undefined || last === undefined || !counts(row)) return
    if (last < axis.start || first >= axis.end) return
    const line = Math.floor((index / rows.length) * height) * (width + 1)
    const from = Math.max(0, Math.floor(((first - axis.start) * width) / days))
    const to = Math.min(width, Math.max(from + 1, Math.ceil(((last + 1 - axis.start) * width) / days)))
    steps[line + from]!++
    steps[line + to]!--
  })
  return { width, height, counts: sumUp(steps, width, height) }
}

function sumUp(steps: Int32Array, width: number, height: number): Int32Array {
  const counts = new Int32Array(width * height)
  for (let y = 0; y < height; y++) {
    let sum = 0
    for (let x = 0; x < width; x++) {
      sum += steps[y * (width + 1) + x]!
      counts[y * width + x] = sum
    }
  }
  return counts
}

/**
 * The fields as one SVG path for each shade, from the palest to the darkest: few elements, whatever they show.
 * A shade is drawn over the paler ones, so it holds what is at least that dense.
 */
export function densityPaths({ width, height, counts }: Density, shades: number): string[] {
  const most = counts.reduce((max, count) => Math.max(max, count), 0)
  // Half as dense is a shade paler: a crowd must not make single bars vanish.
  const leasts = Array.from({ length: shades }, (_, shade) =>
    Math.max(1, Math.ceil(most / 2 ** (shades - 1 - shade))),
  )
  return leasts.map((least, shade) => {
    if (most === 0 || (shade > 0 && least === leasts[shade - 1])) return ''
    let path = ''
    for (let y = 0; y < height; y++) path += linePath(counts, y, width, shade === 0 ? 1 : least)
    return path
  })
}

function linePath(counts: Int32Array, y: number, width: number, least: number): string {
  let path = ''
  for (let x = 0; x < width; x++) {
    if (counts[y * width + x]! < least) continue
    const from = x
    while (x < width && counts[y * width + x]! >= least) x++
    path += `M${from} ${y}h${x - from}v1h${from - x}z`
  }
  return path
}
