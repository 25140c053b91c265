import { applyChanges, type Plan, update } from '@fahrplan/shared/plan'
import { arbitraryJournal, SMALL, smallPlan } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newOutlineMemory, outlineOf } from './outline'
import { roadmapLinks } from './roadmapLinks'
import { roadmapRows, type RowMemory, type RowWords } from './roadmapRows'

const words: RowWords = {
  badge: { late: 'überfällig', deadline: 'verfehlt die Frist', outside: 'außerhalb' },
  confidential: { icon: () => null, text: 'vertraulich' },
  withheld: (count) => ({ icon: () => null, text: String(count) }),
  heading: ({ id }) => ({ label: id }),
  group: ({ id }) => id,
  reference: ({ key }) => key,
  elsewhere: { icon: () => null, text: 'Verweis' },
  measure: ({ key }, { start, end }) => `${key} ${start} ${end}`,
  workPackage: ({ title }) => title,
  milestone: ({ title }) => title,
}
const options = { today: '2026-11-23', words, movable: true, isCritical: () => false }

describe('with a memory', () => {
  it('outline, rows and links are what they are without one, whatever happened before', () => {
    fc.assert(
      fc.property(arbitraryJournal, ({ plans }) => {
        const memory = newOutlineMemory()
        const rowMemory: RowMemory = new WeakMap()
        let links = roadmapLinks(smallPlan)
        for (const plan of plans.slice(1)) {
          const outline = outlineOf(plan, [], 'decisionPoint', memory)
          expect(outline).toEqual(outlineOf(plan))
          expect(roadmapRows(outline, options, rowMemory)).toEqual(roadmapRows(outline, options))
          links = roadmapLinks(plan, undefined, links)
          expect(links).toEqual(roadmapLinks(plan))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('only what has changed is made anew', () => {
    const memory = newOutlineMemory()
    const rowMemory: RowMemory = new WeakMap()
    const rowsOf = (plan: Plan, marks = {}) =>
      roadmapRows(outlineOf(plan, [], 'decisionPoint', memory), { ...options, ...marks }, rowMemory)
    const idsOfNew = (before: ReturnType<typeof rowsOf>, after: ReturnType<typeof rowsOf>) =>
      after.filter((row) => row.kind !== 'group' && !before.includes(row)).map(({ id }) => id)
    const before = rowsOf(smallPlan)

    const source = smallPlan.fundingSource.get(SMALL.source)!
    expect(
      idsOfNew(
        before,
        rowsOf(applyChanges(smallPlan, [update('fundingSource', source, { name: 'Anders' })!])),
      ),
    ).toEqual([])

    const critical = rowsOf(smallPlan, { isCritical: (id: string) => id === SMALL.milestone })
    expect(critical.find(({ id }) => id === SMALL.milestone)).toMatchObject({ critical: true })
    expect(rowsOf(smallPlan).some((row) => row.critical)).toBe(false)

    const milestone = smallPlan.milestone.get(SMALL.milestone)!
    const moved = applyChanges(smallPlan, [update('milestone', milestone, { planned: '2026-11-15' })!])
    expect(idsOfNew(before, rowsOf(moved))).toContain(SMALL.milestone)
    const links = roadmapLinks(smallPlan)
    expect(roadmapLinks(moved, undefined, links)).toBe(links)
  })
})
