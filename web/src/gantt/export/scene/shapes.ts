/** Points (1/72 inch) throughout, from the upper left corner of the page, `y` downwards. */
export interface RectShape {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
  readonly fill?: string
  readonly stroke?: Stroke
}

/** A line of straight pieces, or the polygon that they enclose. */
export interface PathShape {
  readonly kind: 'path'
  readonly points: readonly Point[]
  readonly closed?: boolean
  readonly fill?: string
  readonly stroke?: Stroke
}

export interface TextShape {
  readonly kind: 'text'
  /** Where the text begins, has its middle, or ends; see `anchor`. */
  readonly x: number
  /** The line that the letters stand on. */
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: Weight
  readonly anchor: Anchor
  readonly fill: string
}

/** Shows only what lies within its rectangle. */
export interface ClipShape {
  readonly kind: 'clip'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export type Shape = RectShape | PathShape | TextShape | ClipShape
export type Anchor = 'start' | 'middle' | 'end'
export type Weight = 400 | 600

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export interface Stroke {
  /** `#rrggbb`, as every colour of a scene. */
  readonly colour: string
  readonly width: number
  /** Lengths of dashes and gaps in turn. */
  readonly dash?: readonly number[]
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  /** What stands on it, in a few words: for an outline of the pages. */
  readonly name: string
}

export function line(from: Point, to: Point, stroke: Stroke): PathShape {
  return { kind: 'path', points: [from, to], stroke }
}

export function polygon(points: readonly Point[], fill: string, stroke?: Stroke): PathShape {
  return { kind: 'path', points, closed: true, fill, ...(stroke && { stroke }) }
}

export function rect(box: Box, look: Pick<RectShape, 'fill' | 'stroke' | 'radius'>): RectShape {
  const { x, y, width, height } = box
  return { kind: 'rect', x, y, width, height, ...look }
}

export function clip(box: Box, shapes: readonly Shape[]): ClipShape {
  const { x, y, width, height } = box
  return { kind: 'clip', x, y, width, height, shapes }
}

/** The radius of its corners, as far as it has room for them. */
export function cornerOf({ radius = 0, width, height }: RectShape): number {
  return Math.min(radius, width / 2, height / 2)
}
