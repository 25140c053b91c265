import type { FlowData, FlowEnd, FlowLink, FlowNode } from './flowData'

/** A node as a box with its name beside it. */
export interface FlowBox extends FlowEnd {
  readonly node: FlowNode
  /** The name as far as there is room for it, and below it the place of the amount. */
  readonly lines: readonly FlowLine[]
  readonly amountY: number
  readonly value: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly textX: number
}

export interface FlowLine {
  readonly text: string
  /** The middle of the line. */
  readonly y: number
}

export interface FlowRibbon extends FlowLink {
  /** In the language of SVG paths; also understood by canvases. */
  readonly path: string
  readonly origin: FlowNode
}

export interface FlowLayout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly FlowBox[]
  readonly ribbons: readonly FlowRibbon[]
}

const BOX = 14
/** Of text. */
const LINE = 17
const GAP = 6
const TEXT_GAP = 8
/** What the whole amount takes, beside the gaps. */
const WHOLE = 340
const ROOMY = 640
const CHARACTER = 7.2

/** Where boxes and ribbons lie on a picture of the given width; ribbons at a box touch without overlapping. */
export function layoutFlow({ from, to, links }: FlowData, width: number): FlowLayout {
  const drawn = links.filter(({ value }) => value > 0)
  const total = drawn.reduce((sum, { value }) => sum + value, 0)
  const scale = total === 0 ? 0 : WHOLE / total
  const isRoomy = width >= ROOMY
  const margin = isRoomy ? { from: width * 0.26, to: width * 0.3 } : { from: 112, to: 84 }
  const most = isRoomy ? 1 : 2
  const least = (most + 1) * LINE + 4
  const columns = {
    from: columnOf(from, drawn, 'from', { scale, least }),
    to: columnOf(to, drawn, 'to', { scale, least }),
  }
  const height = Math.max(columns.from.height, columns.to.height)

  const boxes = (['from', 'to'] as const).flatMap((side) => {
    const x = side === 'from' ? margin.from - BOX : width - margin.to
    const top = (height - columns[side].height) / 2
    return columns[side].slots.map(({ node, value, y, slot }): FlowBox => {
      const high = value * scale
      return {
        side,
        key: node.key,
        node,
        ...textOf(
          isRoomy ? node.label : (node.shortLabel ?? node.label),
          { room: margin[side], most },
          top + y + slot / 2,
        ),
        value,
        x,
        y: top + y + (slot - high) / 2,
        width: BOX,
        height: high,
        textX: side === 'from' ? x - TEXT_GAP : x + BOX + TEXT_GAP,
      }
    })
  })
  return { width, height, boxes, ribbons: ribbonsOf(boxes, drawn, scale) }
}

function columnOf(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  side: 'from' | 'to',
  { scale, least }: { scale: number; least: number },
) {
  let y = 0
  const slots = nodes.flatMap((node) => {
    const value = links.reduce((sum, link) => sum + (link[side] === node.key ? link.value : 0), 0)
    if (value === 0) return []
    const slot = Math.max(value * scale, least)
    const place = { node, value, y, slot }
    y += slot + GAP
    return [place]
  })
  return { slots, height: Math.max(0, y - GAP) }
}

/** At both ends in the order of the other side: so few ribbons cross. */
function ribbonsOf(boxes: readonly FlowBox[], links: readonly FlowLink[], scale: number): FlowRibbon[] {
  const origins = boxes.filter(({ side }) => side === 'from')
  const goals = boxes.filter(({ side }) => side === 'to')
  const used = new Map<FlowBox, number>()
  const take = (box: FlowBox, thickness: number) => {
    const y = used.get(box) ?? box.y
    used.set(box, y + thickness)
    return y
  }
  return origins.flatMap((origin) =>
    goals.flatMap((goal) => {
      const value = links.reduce(
        (sum, { from, to, value: part }) => sum + (from === origin.key && to === goal.key ? part : 0),
        0,
      )
      if (value === 0) return []
      const thickness = value * scale
      const path = ribbonPath(
        { x: origin.x + origin.width, y: take(origin, thickness) },
        { x: goal.x, y: take(goal, thickness) },
        thickness,
      )
      return [{ from: origin.key, to: goal.key, value, path, origin: origin.node }]
    }),
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

function ribbonPath(a: Point, b: Point, thickness: number): string {
  const middle = round((a.x + b.x) / 2)
  const [ax, ay, bx, by] = [a.x, a.y, b.x, b.y].map(round)
  const [ab, bb] = [round(a.y + thickness), round(b.y + thickness)]
  return `M${ax} ${ay}C${middle} ${ay} ${middle} ${by} ${bx} ${by}V${bb}C${middle} ${bb} ${middle} ${ab} ${ax} ${ab}Z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Name and amount as lines around a middle. */
function textOf(name: string, { room, most }: { room: number; most: number }, middle: number) {
  const texts = wrapped(name, Math.floor((room - BOX - TEXT_GAP) / CHARACTER), most)
  const y = (index: number) => middle + (index - texts.length / 2) * LINE
  return { lines: texts.map((text, index) => ({ text, y: y(index) })), amountY: y(texts.length) }
}

/** Words in so many lines at most; what finds no room in the last one is cut. */
function wrapped(name: string, longest: number, most: number): string[] {
  const lines: string[] = []
  let rest = name
  while (rest.length > longest && lines.length < most - 1) {
    const space = rest.lastIndexOf(' ', longest)
    if (space <= 0) break
    lines.push(rest.slice(0, space))
    rest = rest.slice(space + 1)
  }
  return [...lines, rest.length <= longest ? rest : `${rest.slice(0, Math.max(1, longest - 1)).trimEnd()}…`]
}
