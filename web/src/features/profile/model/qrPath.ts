import { encode } from 'uqr'

export interface QrPath {
  /** One unit for each module, the quiet zone around it included. */
  readonly size: number
  readonly path: string
}

/** Cameras find a code by the light around it. */
const QUIET = 4

/** A QR code as the path of an SVG: one stroke for each run of dark modules in a line. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const path = data.flatMap((line, y) =>
    runs(line).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  )
  return { size, path: path.join('') }
}

function runs(line: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = []
  line.forEach((dark, x) => {
    if (!dark) return
    const last = found.at(-1)
    if (last && last[0] + last[1] === x) last[1] += 1
    else found.push([x, 1])
  })
  return found
}
