import { isWithin, overlap, type Stretch } from './stretch'

/** Where a text stands to the line it belongs to. */
export type TextSide = 'before' | 'centre' | 'after'

/** A mark shows its text and its triangle, the triangle alone, or nothing beneath another text. */
export type MarkShape = 'text' | 'bare' | 'hidden'

/** A line of the axis and how wide its text is. */
export interface Flag {
  readonly x: number
  readonly width: number
}

export interface MarkScene {
  readonly marks: readonly Flag[]
  readonly today: Flag | null
  readonly wall: Flag
  /** What can be seen of the axis. */
  readonly view: Stretch
}

export interface MarkPlaces {
  readonly marks: readonly MarkShape[]
  readonly today: TextSide | null
  readonly wall: TextSide | null
}

/** Half the width of a triangle. */
const TRIANGLE = 5

/** The text of the wall may cover this many triangles. */
const COVERABLE = 1

/** Today comes first, then the wall; a mark that has no room for its text stays without. */
export function markPlaces({ marks, today, wall, view }: MarkScene): MarkPlaces {
  const triangles = marks.map(triangleOf)
  const todaySide = today && sideOf(today, ['centre', 'after', 'before'], view, [])
  const todayBox = today && todaySide ? [boxOf(today, todaySide)] : []
  const wallSide = sideOf(wall, ['after', 'before'], view, todayBox)
  const wallBox = wallSide ? [boxOf(wall, wallSide)].filter((box) => covered(box) <= COVERABLE) : []
  const taken = [...todayBox, ...wallBox]

  function covered(box: Stretch) {
    return triangles.filter((triangle) => overlap(triangle, box)).length
  }

  function shapeOf(mark: Flag, index: number): MarkShape {
    if (taken.some((box) => overlap(box, triangleOf(mark)))) return 'hidden'
    const others = triangles.filter((_, other) => other !== index)
    return sideOf(mark, ['after'], view, [...taken, ...others]) ? 'text' : 'bare'
  }

  return { today: todaySide, wall: wallBox.length > 0 ? wallSide : null, marks: marks.map(shapeOf) }
}

function sideOf(flag: Flag, sides: readonly TextSide[], view: Stretch, taken: readonly Stretch[]) {
  const fitting = sides.find((side) => {
    const box = boxOf(flag, side)
    return isWithin(box, view) && !taken.some((other) => overlap(box, other))
  })
  return fitting ?? null
}

function boxOf({ x, width }: Flag, side: TextSide): Stretch {
  if (side === 'before') return { left: x - width, right: x }
  if (side === 'after') return { left: x, right: x + width }
  return { left: x - width / 2, right: x + width / 2 }
}

function triangleOf({ x }: Flag): Stretch {
  return { left: x - TRIANGLE, right: x + TRIANGLE }
}
