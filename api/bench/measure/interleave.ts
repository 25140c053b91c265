import { compare, type Comparison } from './statistics'

export interface Sides {
  readonly product: () => Promise<number>
  readonly floor: () => Promise<number>
}

/** One round to warm up, which does not count; then turn and turn about, each side first every other time. */
export async function interleave(rounds: number, sides: Sides): Promise<Comparison> {
  const product: number[] = []
  const floor: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const turns = [
      async () => product.push(await sides.product()),
      async () => floor.push(await sides.floor()),
    ]
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn()
  }
  return compare(product.slice(1), floor.slice(1))
}
