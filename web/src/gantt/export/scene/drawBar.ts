import type { GanttRow, GanttState } from '../../model/row'
import { PAPER, tint, toneOf } from './colours'
import { line, type Point, polygon, rect, type Shape, type Stroke } from './shapes'

/** Where a bar stands: `y` is its middle. */
export interface BarPlace {
  readonly left: number
  readonly right: number
  readonly y: number
  /** How far the progress reaches, of all of the bar, also where these days show but a part of it. */
  readonly done: number
  /** The axis ends before the bar does. */
  readonly cut: { readonly start: boolean; readonly end: boolean }
}

const BAR = { height: 9, group: 4.5, cap: 3.5, diamond: 4.8, mark: 6, edge: 0.9, critical: 1.6 } as const
const SHARE = 0.28

/** The bar of a row by its kind and state, told apart by shape as well as by colour. */
export function drawBar(
  row: Pick<GanttRow, 'kind' | 'state' | 'tone' | 'critical'>,
  place: BarPlace,
  unit: number,
): Shape[] {
  const tone = toneOf(row.tone)
  if (row.kind === 'point')
    return [...diamond(row.state, tone, place, unit), ...(row.critical ? [secondDiamond(place, unit)] : [])]
  const inner = besideMarks(place, unit)
  const shapes = inner.right > inner.left ? bar(row, tone, inner, unit) : []
  if (row.critical && inner.right > inner.left) shapes.push(secondEdge(inner, unit))
  return [...shapes, ...cutMarks(place, unit)]
}

function besideMarks(place: BarPlace, unit: number): BarPlace {
  const { left, right, cut } = place
  const room = BAR.mark * unit
  return { ...place, left: left + (cut.start ? room : 0), right: right - (cut.end ? room : 0) }
}

/** Where a point's shape begins and ends, as wide as its diamond is. */
export function pointPlace(x: number, y: number, unit: number): BarPlace {
  const half = BAR.diamond * unit
  return { left: x - half, right: x + half, y, done: x, cut: { start: false, end: false } }
}

function bar(
  { kind, state }: Pick<GanttRow, 'kind' | 'state'>,
  tone: string,
  { left, right, y, done, cut }: BarPlace,
  unit: number,
): Shape[] {
  const height = (kind === 'group' ? BAR.group : BAR.height) * unit
  const box = { x: left, y: y - height / 2, width: Math.max(right - left, 1.5 * unit), height }
  const edge: Stroke = { colour: tone, width: BAR.edge * unit }
  if (state === 'struck') return [line({ x: left, y }, { x: right, y }, { colour: tone, width: 1.2 * unit })]
  if (state === 'dropped')
    return [rect(box, { fill: PAPER.ground, stroke: { ...edge, dash: [2.4 * unit, 1.6 * unit] } })]
  const radius = kind === 'group' ? 0 : 1.6 * unit
  const doneWidth = Math.min(box.width, done - left)
  return [
    rect(box, { fill: tint(tone, SHARE), radius, stroke: edge }),
    ...(doneWidth > 0 ? [rect({ ...box, width: doneWidth }, { fill: tone, radius })] : []),
    ...(kind === 'group' ? caps(box, tone, unit, cut) : []),
  ]
}

function caps(
  box: { x: number; y: number; width: number; height: number },
  tone: string,
  unit: number,
  cut: BarPlace['cut'],
): Shape[] {
  const bottom = box.y + box.height
  const size = Math.min(BAR.cap * unit, box.width / 2)
  const cap = (x: number, inwards: 1 | -1) =>
    polygon(
      [
        { x, y: bottom - 0.4 * unit },
        { x: x + inwards * size, y: bottom - 0.4 * unit },
        { x, y: bottom + size },
      ],
      tone,
    )
  return [...(cut.start ? [] : [cap(box.x, 1)]), ...(cut.end ? [] : [cap(box.x + box.width, -1)])]
}

function diamond(
  state: GanttState | undefined,
  tone: string,
  { left, right, y }: BarPlace,
  unit: number,
): Shape[] {
  const corners = diamondAround((left + right) / 2, y, (right - left) / 2)
  const edge: Stroke = { colour: tone, width: BAR.edge * unit }
  if (state === 'struck') return [line(corners[3]!, corners[1]!, { colour: tone, width: 1.2 * unit })]
  if (state === 'dropped')
    return [polygon(corners, PAPER.ground, { ...edge, dash: [1.8 * unit, 1.2 * unit] })]
  return [polygon(corners, tone, edge)]
}

export function diamondAround(x: number, y: number, half: number): Point[] {
  return [
    { x, y: y - half },
    { x: x + half, y },
    { x, y: y + half },
    { x: x - half, y },
  ]
}

/** Below the bar. */
function secondEdge({ left, right, y }: BarPlace, unit: number): Shape {
  const below = y + (BAR.height / 2 + 1.4) * unit
  return line(
    { x: left, y: below },
    { x: right, y: below },
    { colour: PAPER.danger, width: BAR.critical * unit },
  )
}

function secondDiamond({ left, right, y }: BarPlace, unit: number): Shape {
  const points = diamondAround((left + right) / 2, y, (right - left) / 2 + 1.4 * unit)
  return { kind: 'path', points, closed: true, stroke: { colour: PAPER.danger, width: unit } }
}

function cutMarks({ left, right, y, cut }: BarPlace, unit: number): Shape[] {
  const mark = (x: number, inwards: 1 | -1): Shape[] => [
    {
      kind: 'path',
      points: [
        { x: x + inwards * 4 * unit, y: y - 3 * unit },
        { x: x + inwards * 1.5 * unit, y },
        { x: x + inwards * 4 * unit, y: y + 3 * unit },
      ],
      stroke: { colour: PAPER.soft, width: 1.1 * unit },
    },
  ]
  return [...(cut.start ? mark(left, 1) : []), ...(cut.end ? mark(right, -1) : [])]
}
