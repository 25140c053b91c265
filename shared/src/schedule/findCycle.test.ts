import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findCycle } from './findCycle'

const link = (predecessorId: string, successorId: string) => ({ predecessorId, successorId })

it('names the cycle in its order', () => {
  expect(findCycle([link('a', 'b'), link('b', 'c'), link('c', 'a'), link('b', 'x')], 'b')).toEqual([
    'b',
    'c',
    'a',
    'b',
  ])
})

it('finds none in a chain, however long', () => {
  const chain = Array.from({ length: 50_000 }, (_, index) => link(`${index}`, `${index + 1}`))
  expect(findCycle(chain, '0')).toBeUndefined()
})

it('finds none where all links lead forward, and one as soon as one leads back', () => {
  const forward = fc.uniqueArray(
    fc.tuple(fc.nat(20), fc.nat(20)).filter(([from, to]) => from < to),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(forward, (pairs) => {
      const links = pairs.map(([from, to]) => link(`${from}`, `${to}`))
      for (const { successorId } of links) expect(findCycle(links, successorId)).toBeUndefined()
      const [first] = links
      if (!first) return
      const cycle = findCycle([...links, link(first.successorId, first.predecessorId)], first.predecessorId)!
      expect(cycle[0]).toBe(cycle.at(-1))
    }),
  )
})
