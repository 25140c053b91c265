import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryStep } from '../../testing'
import { applyChanges } from '../changes'
import { violationsOf } from '../invariants'
import type { Plan } from '../plan'
import { networkOf } from './networkOf'

/** The same plan in tables that nobody has seen: nothing is known of it. */
function strange(plan: Plan): Plan {
  return { ...plan, dependency: new Map(plan.dependency) }
}

it('a network that was brought up to date is the one that would be made anew', () => {
  fc.assert(
    fc.property(arbitraryStep, ({ plan, changes }) => {
      if (plan.strategy.size === 0 || violationsOf(plan, changes).length > 0) return
      const after = applyChanges(plan, changes)
      if (after.strategy.size === 0) return
      networkOf(plan)
      const { start, end, length, items, links } = networkOf(after)
      const anew = networkOf(strange(after))
      expect({ start, end, length, links }).toEqual({
        start: anew.start,
        end: anew.end,
        length: anew.length,
        links: anew.links,
      })
      expect(items.map(({ id }) => id)).toEqual(anew.items.map(({ id }) => id))
    }),
  )
})
