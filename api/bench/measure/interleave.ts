import { compare, type Comparison } from './statistics'

export interface Sides {
  readonly product: () => Promise<number>
  readonly floor: () => Promise<number>
}

/** Turn and turn about, each side first every other time. The first rounds warm up and do not count. */
export async function interleave(rounds: number, sides: Sides, warmUp = 2): Promise<Comparison> {
  const product: number[] = []
  const floor: number[] = []
  for (let round = 0; round < warmUp + rounds; round++) {
    const turns = [
      async () => product.push(await sides.product()),
      async () => floor.push(await sides.floor()),
    ]
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn()
  }
  return compare(product.slice(warmUp), floor.slice(warmUp))
}
