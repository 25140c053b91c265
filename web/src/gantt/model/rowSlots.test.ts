import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignSlots, NO_SLOTS } from './rowSlots'

const ids = (first: number, count: number) => Array.from({ length: count }, (_, at) => `row ${first + at}`)

describe('elements that show row after row', () => {
  it('are taken over by the rows that come into view', () => {
    const before = assignSlots(NO_SLOTS, ids(0, 4))
    const after = assignSlots(before, ids(2, 4))
    expect([...after.slotOf.values()]).toEqual([2, 3, 0, 1])
  })

  it('stay in order when every row is another one: none has to be moved in the document', () => {
    const before = assignSlots(NO_SLOTS, ids(0, 30))
    expect([...assignSlots(before, ids(500, 30)).slotOf.values()]).toEqual([...before.slotOf.values()])
  })

  it('show one row each, keep their row while it stays, and are never more than were needed at once', () => {
    const window = fc.tuple(fc.nat(40), fc.integer({ min: 0, max: 12 }))
    fc.assert(
      fc.property(fc.array(window, { maxLength: 12 }), (windows) => {
        let slots = NO_SLOTS
        for (const [first, count] of windows) {
          const next = assignSlots(slots, ids(first, count))
          expect(new Set(next.slotOf.values()).size).toBe(count)
          for (const [id, slot] of slots.slotOf)
            if (next.slotOf.has(id)) expect(next.slotOf.get(id)).toBe(slot)
          slots = next
        }
      }),
    )
  })
})
