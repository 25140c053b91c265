export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length % 2 === 1) return sorted[middle]!
  return (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** What the rounds of both sides came to. Rounds are compared in pairs: what disturbs one disturbs its neighbour. */
export interface Comparison {
  readonly product: number
  readonly floor: number
  readonly ratio: number
  readonly lowest: number
  readonly highest: number
}

export function compare(product: readonly number[], floor: readonly number[]): Comparison {
  const ratios = product.map((value, round) => value / floor[round]!)
  return {
    product: median(product),
    floor: median(floor),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
  }
}
