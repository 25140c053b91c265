import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findCycle } from './findCycle'
import { tangledLinks } from './tangledLinks'

const link = (predecessorId: string, successorId: string) => ({ predecessorId, successorId })

it('leaves a cycle and what lies behind it', () => {
  const cycle = [link('a', 'b'), link('b', 'a')]
  expect(tangledLinks([link('start', 'a'), ...cycle, link('b', 'c'), link('x', 'y')])).toEqual([
    ...cycle,
    link('b', 'c'),
  ])
})

it('leaves every cycle there is, and nothing where there is none', () => {
  const arbitraryLinks = fc
    .array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 20 })
    .map((pairs) => pairs.map(([from, to]) => link(`${from}`, `${to}`)))
  fc.assert(
    fc.property(arbitraryLinks, (links) => {
      const tangled = tangledLinks(links)
      const found = links.map(({ successorId }) => findCycle(links, successorId))
      expect(tangled.length > 0).toBe(found.some((cycle) => cycle !== undefined))
      expect(links.map(({ successorId }) => findCycle(tangled, successorId))).toEqual(found)
    }),
  )
})
