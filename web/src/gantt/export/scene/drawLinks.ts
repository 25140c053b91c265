import { type BarBox, dependencyArrows } from '../../model/dependencyArrows'
import type { GanttLink, GanttRow } from '../../model/row'
import { spanOf } from '../../model/row'
import type { SheetRow } from './breakRows'
import { PAPER } from './colours'
import { pointPlace } from './drawBar'
import { type DaysShown, middleOf, xOfDay } from './drawRows'
import { clip, type Point, polygon, type Shape, type Stroke } from './shapes'

/** The arrows were measured for a screen: its pixels, in points at the ordinary size of rows. */
const PIXEL = 0.6

const HEAD = { length: 3.8, half: 2.2 } as const

export interface LinkedRows {
  readonly rows: ReadonlyMap<string, GanttRow>
  /** Place among all rows: whether a row stands on a page before or after. */
  readonly placeOf: ReadonlyMap<string, number>
  readonly linksOf: ReadonlyMap<string, readonly GanttLink[]>
}

/** Arrows between the rows of a page. What leads to another page leaves this one at its edge. */
export function drawLinks(rows: readonly SheetRow[], linked: LinkedRows, shown: DaysShown): Shape[] {
  const { frame } = shown
  const own = rows.flatMap(({ row, repeated }, index) => (repeated ? [] : [{ row, index }]))
  const links = new Set(own.flatMap(({ row }) => linked.linksOf.get(row.id) ?? []))
  if (links.size === 0) return []
  const first = linked.placeOf.get(own[0]!.row.id)!
  const indexOf = new Map(own.map(({ row, index }) => [row.id, index]))
  const scale = PIXEL * frame.unit
  const bars = new Map<string, BarBox>()
  for (const id of [...links].flatMap(({ from, to }) => [from, to])) {
    const row = linked.rows.get(id)
    const index = indexOf.get(id) ?? (linked.placeOf.get(id)! < first ? -2 : frame.capacity + 1)
    const box = row && boxOf(row, middleOf(frame, index), shown)
    if (box) bars.set(id, { left: box.left / scale, right: box.right / scale, y: box.y / scale })
  }
  const arrows = dependencyArrows(bars, links, frame.rowHeight / scale)
  const critical = new Set([...links].filter((link) => link.critical).map(({ id }) => id))
  const shapes = arrows.flatMap(({ id, points, violated }) =>
    arrow(
      points.map(({ x, y }) => ({ x: x * scale, y: y * scale })),
      strokeOf(violated, critical.has(id), frame.unit),
      frame.unit,
    ),
  )
  return [clip({ ...frame.axis, height: rows.length * frame.rowHeight }, shapes)]
}

/** Also where the days of the page show nothing of it: the arrow then comes from its side. */
function boxOf(row: GanttRow, y: number, shown: DaysShown): BarBox | null {
  const span = spanOf(row)
  if (!span) return null
  if (row.kind === 'point') return pointPlace(xOfDay(shown, span.start + 0.5), y, shown.frame.unit)
  return { left: xOfDay(shown, span.start), right: xOfDay(shown, span.end + 1), y }
}

export function strokeOf(violated: boolean, critical: boolean, unit: number): Stroke {
  if (violated) return { colour: PAPER.danger, width: 0.9 * unit, dash: [2.4 * unit, 1.6 * unit] }
  return critical ? { colour: PAPER.danger, width: 1 * unit } : { colour: PAPER.link, width: 0.6 * unit }
}

export function arrow(points: readonly Point[], stroke: Stroke, unit: number): Shape[] {
  const [before, tip] = points.slice(-2)
  if (!before || !tip) return []
  const x = tip.x + (tip.x >= before.x ? -HEAD.length : HEAD.length) * unit
  const head = [tip, { x, y: tip.y - HEAD.half * unit }, { x, y: tip.y + HEAD.half * unit }]
  return [{ kind: 'path', points, stroke }, polygon(head, stroke.colour)]
}
