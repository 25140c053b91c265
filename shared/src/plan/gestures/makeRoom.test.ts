import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRoom } from './makeRoom'

const positions = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { maxLength: 12 })
const crowded = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 })

describe('room among siblings', () => {
  it('is between them where they are apart', () => {
    expect(makeRoom([1], [2], 1)).toEqual({ before: [1], inserted: [1.5], after: [2] })
    expect(makeRoom([1], [], 2).inserted).toEqual([2, 3])
    expect(makeRoom([], [7], 2).inserted).toEqual([5, 6])
    expect(makeRoom([], [], 1).inserted).toEqual([1])
  })

  it('is made by as few as possible where they stand at the same place', () => {
    expect(makeRoom([0, 0, 0], [0], 1)).toEqual({ before: [0, 0, 0], inserted: [1], after: [2] })
    expect(makeRoom([0], [0, 0, 0], 1)).toEqual({ before: [-2], inserted: [-1], after: [0, 0, 0] })
  })

  it('puts them where they were meant to be, and leaves everybody else in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(positions, crowded),
        fc.nat(12),
        fc.integer({ min: 1, max: 5 }),
        (all, at, count) => {
          const inOrder = [...all].sort((a, b) => a - b)
          const room = makeRoom(inOrder.slice(0, at), inOrder.slice(at), count)
          const now = [...room.before, ...room.inserted, ...room.after]
          expect(now).toHaveLength(all.length + count)
          expect(now.every((one) => Math.abs(one) <= 1e12)).toBe(true)
          for (let index = 1; index < now.length; index++)
            expect(now[index]!).toBeGreaterThanOrEqual(now[index - 1]!)
          const [previous, next] = [room.before.at(-1), room.after[0]]
          const [first, last] = [room.inserted[0]!, room.inserted.at(-1)!]
          if (previous !== undefined) expect(first).toBeGreaterThan(previous)
          if (next !== undefined) expect(last).toBeLessThan(next)
        },
      ),
    )
  })
})
