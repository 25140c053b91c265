import { newId } from '@fahrplan/shared/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cursorAfter, cursorSchema } from './cursor'
import { pageOf } from './page'

const idArbitrary = fc.uuid().map((id) => id.toLowerCase())

function tableOf(ids: readonly string[]) {
  return new Map(ids.map((id) => [id, { id, even: id.charCodeAt(0) % 2 === 0 }]))
}

describe('pageOf', () => {
  it('shows everything once and in order, however it is cut', () => {
    fc.assert(
      fc.property(fc.uniqueArray(idArbitrary), fc.integer({ min: 1, max: 7 }), (ids, limit) => {
        const table = tableOf(ids)
        const seen: string[] = []
        let cursor: string | null | undefined
        do {
          const after = cursor ? cursorSchema.parse(cursor) : undefined
          const page = pageOf(table, { after, limit })
          expect(page.items.length).toBeLessThanOrEqual(limit)
          seen.push(...page.items.map(({ id }) => id))
          cursor = page.next
        } while (cursor)
        expect(seen).toEqual([...ids].sort())
      }),
    )
  })

  it('counts only what is kept', () => {
    fc.assert(
      fc.property(fc.uniqueArray(idArbitrary), (ids) => {
        const page = pageOf(tableOf(ids), { after: undefined, limit: 3, keep: ({ even }) => even })
        expect(page.items.every(({ even }) => even)).toBe(true)
        expect(page.next === null).toBe([...tableOf(ids).values()].filter(({ even }) => even).length <= 3)
      }),
    )
  })

  it('goes on behind an id that is gone', () => {
    const [first, gone, last] = [newId(), newId(), newId()].sort()
    const page = pageOf(tableOf([first!, last!]), { after: cursorSchema.parse(cursorAfter(gone!)), limit: 5 })
    expect(page.items.map(({ id }) => id)).toEqual([last])
  })
})
