import type { GanttLink, GanttLinkType } from './row'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where a bar is drawn; `y` is its middle. */
export interface BarBox {
  readonly left: number
  readonly right: number
  readonly y: number
}

/** An orthogonal line from bar to bar; the arrow's head sits on its last point. */
export interface Arrow {
  readonly id: string
  readonly violated: boolean
  readonly points: readonly Point[]
}

/** How far a line runs straight on when it leaves a bar or reaches one. */
const STUB = 9

/** Side of the bar that a line starts from, and the one it arrives at: -1 left, 1 right. */
const SIDES: Record<GanttLinkType, { from: -1 | 1; to: -1 | 1 }> = {
  FS: { from: 1, to: -1 },
  SS: { from: -1, to: -1 },
  FF: { from: 1, to: 1 },
  SF: { from: -1, to: 1 },
}

/** Links whose bars are not all given have no arrow. */
export function dependencyArrows(
  bars: ReadonlyMap<string, BarBox>,
  links: Iterable<GanttLink>,
  rowHeight: number,
): Arrow[] {
  const arrows: Arrow[] = []
  for (const link of links) {
    const from = bars.get(link.from)
    const to = bars.get(link.to)
    if (!from || !to) continue
    arrows.push({
      id: link.id,
      violated: link.violated === true,
      points: route(from, to, link.type, rowHeight),
    })
  }
  return arrows
}

function route(from: BarBox, to: BarBox, type: GanttLinkType, rowHeight: number): Point[] {
  const sides = SIDES[type]
  const start = { x: sides.from > 0 ? from.right : from.left, y: from.y }
  const end = { x: sides.to > 0 ? to.right : to.left, y: to.y }
  const leave = start.x + sides.from * STUB
  const arrive = end.x + sides.to * STUB
  return sides.from === sides.to
    ? aroundOneSide(start, end, sides.from > 0 ? Math.max(leave, arrive) : Math.min(leave, arrive))
    : throughBetween(start, end, leave, arrive, sides.from, rowHeight)
}

function aroundOneSide(start: Point, end: Point, x: number): Point[] {
  return [start, { x, y: start.y }, { x, y: end.y }, end]
}

/** Straight down where there is room; backward links turn in the gap between two rows. */
function throughBetween(
  start: Point,
  end: Point,
  leave: number,
  arrive: number,
  direction: -1 | 1,
  rowHeight: number,
): Point[] {
  const hasRoom = (arrive - leave) * direction >= 0
  if (hasRoom) return aroundOneSide(start, end, leave)
  const gap = end.y + (end.y >= start.y ? -rowHeight / 2 : rowHeight / 2)
  return [
    start,
    { x: leave, y: start.y },
    { x: leave, y: gap },
    { x: arrive, y: gap },
    { x: arrive, y: end.y },
    end,
  ]
}
