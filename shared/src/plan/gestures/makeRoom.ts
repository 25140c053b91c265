/** Positions beyond are not kept. */
const FURTHEST = 1e12

/** Positions of siblings in their order, after some were put among them. */
export interface Room {
  readonly before: readonly number[]
  readonly inserted: readonly number[]
  readonly after: readonly number[]
}

/**
 * Positions for some that are put between siblings. As few siblings as possible give way: none while there is room,
 * else those next to the place, upwards or downwards.
 */
export function makeRoom(before: readonly number[], after: readonly number[], count: number): Room {
  const down = roomBetween(before.at(-1), after, count)
  const up = roomBetween(negated(after[0]), before.map((one) => -one).reverse(), count)
  if (down && (!up || down.pushed <= up.pushed))
    return {
      before,
      inserted: down.positions.slice(0, count),
      after: [...down.positions.slice(count), ...after.slice(down.pushed)],
    }
  if (up) {
    const positions = up.positions.map((one) => -one).reverse()
    return {
      before: [...before.slice(0, before.length - up.pushed), ...positions.slice(0, up.pushed)],
      inserted: positions.slice(up.pushed),
      after,
    }
  }
  return anew(before.length, count, after.length)
}

interface Between {
  /** Of those that are put there, then of the siblings that give way. */
  readonly positions: readonly number[]
  readonly pushed: number
}

/** Above `lower`, pushing as few of those who follow as possible. */
function roomBetween(
  lower: number | undefined,
  following: readonly number[],
  count: number,
): Between | undefined {
  for (let pushed = 0; pushed < following.length; pushed++) {
    const positions = spread(lower, following[pushed]!, count + pushed)
    if (positions) return { positions, pushed }
  }
  const positions = spread(lower, undefined, count + following.length)
  return positions && { positions, pushed: following.length }
}

/** Evenly between two positions, in whole steps where one is missing; undefined where they would run together. */
function spread(
  lower: number | undefined,
  upper: number | undefined,
  count: number,
): readonly number[] | undefined {
  const from = lower ?? (upper === undefined ? 0 : upper - count - 1)
  const to = upper ?? from + count + 1
  const gap = (to - from) / (count + 1)
  const size = Math.max(1, Math.abs(from), Math.abs(to))
  if (gap < size * 1e-9 || from < -FURTHEST || to > FURTHEST) return undefined
  return Array.from({ length: count }, (_, index) => from + gap * (index + 1))
}

function anew(before: number, count: number, after: number): Room {
  const from = (start: number, length: number) => Array.from({ length }, (_, index) => start + index + 1)
  return {
    before: from(0, before),
    inserted: from(before, count),
    after: from(before + count, after),
  }
}

function negated(position: number | undefined): number | undefined {
  return position === undefined ? undefined : -position
}
