/** Pixels. */
export const ROW_HEIGHT = 36
export const HEAD_HEIGHT = 40
/** What a sentence about a cell needs, in two lines. */
export const REASON_HEIGHT = 52
export const MIN_WIDTH = 56
export const MAX_WIDTH = 900
/** By which a key or a button changes a width. */
export const WIDTH_STEP = 24
