/** Browsers cap the height of elements, the lowest at 17.8 million pixels. */
const MAX_HEIGHT = 15_000_000

/** Rows are added and removed in blocks, so that a slow scroll does not render at each row. */
const BLOCK = 2
const OVERSCAN = 2

/** How rows of one height lie in a scrolled element. */
export interface RowSpace {
  readonly count: number
  readonly rowHeight: number
  readonly viewHeight: number
  /** Height of the scrolled element: that of all rows, or less where there are too many of them. */
  readonly height: number
}

/** The rows to render: from `first` up to and without `last`. */
export interface RowWindow {
  readonly first: number
  readonly last: number
  /** Row `base` lies `offset` pixels below the top of the scrolled element, the others follow from it. */
  readonly base: number
  readonly offset: number
}

export function rowSpace(count: number, rowHeight: number, viewHeight: number): RowSpace {
  return { count, rowHeight, viewHeight, height: Math.min(count * rowHeight, MAX_HEIGHT) }
}

export function windowAt(space: RowSpace, scrollTop: number): RowWindow {
  const { count, rowHeight, viewHeight } = space
  const top = rowsAbove(space, scrollTop)
  const first = clamp(floorTo(BLOCK, Math.floor(top / rowHeight) - OVERSCAN), 0, count)
  const last = clamp(floorTo(BLOCK, Math.ceil((top + viewHeight) / rowHeight) + OVERSCAN + BLOCK), 0, count)
  if (!isSqueezed(space)) return { first, last, base: 0, offset: 0 }
  return { first, last, base: first, offset: first * rowHeight - top + scrollTop }
}

export function sameWindow(a: RowWindow, b: RowWindow): boolean {
  return a.first === b.first && a.last === b.last && a.base === b.base && a.offset === b.offset
}

/** Top of a row in the scrolled element, as drawn with this window. */
export function topOfRow(space: RowSpace, window: RowWindow, position: number): number {
  return window.offset + (position - window.base) * space.rowHeight
}

/** The scroll position nearest to the given one at which the row is wholly in view. */
export function scrollTopRevealing(space: RowSpace, scrollTop: number, position: number): number {
  const { rowHeight, viewHeight } = space
  const top = rowsAbove(space, scrollTop)
  const highest = position * rowHeight
  const lowest = highest + rowHeight - viewHeight
  if (top > highest) return scrollTopAt(space, highest)
  if (top < lowest) return scrollTopAt(space, lowest)
  return scrollTop
}

/** Rows that fit into the view. */
export function pageOf(space: RowSpace): number {
  return Math.max(1, Math.floor(space.viewHeight / space.rowHeight) - 1)
}

function isSqueezed(space: RowSpace): boolean {
  return space.height < space.count * space.rowHeight
}

/** Pixels of rows above the view. Squeezed, one pixel scrolled stands for several pixels of rows. */
function rowsAbove(space: RowSpace, scrollTop: number): number {
  return isSqueezed(space) ? scrollTop * stretch(space) : scrollTop
}

function scrollTopAt(space: RowSpace, above: number): number {
  return isSqueezed(space) ? above / stretch(space) : above
}

function stretch(space: RowSpace): number {
  return (space.count * space.rowHeight - space.viewHeight) / (space.height - space.viewHeight)
}

function floorTo(block: number, value: number): number {
  return Math.floor(value / block) * block
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
