import { applyChanges, update } from '@fahrplan/shared/plan'
import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, it } from 'vitest'
import { confidentialIn, exportRows, withoutConfidential } from './exportRows'
import { outlineOf } from './outline'
import type { RowWords } from './roadmapRows'

const TODAY = '2026-11-23'
const words: RowWords = {
  badge: { late: 'überfällig', deadline: 'verfehlt die Frist', outside: 'außerhalb' },
  confidential: { icon: () => null, text: 'vertraulich' },
  withheld: (measures) => ({ icon: () => null, text: `und ${measures} vertrauliche` }),
  heading: ({ id }) => ({ label: id }),
  group: ({ id }) => id,
  reference: ({ key }) => `Verweis ${key}`,
  elsewhere: { icon: () => null, text: 'Verweis' },
  measure: ({ key }) => key,
  workPackage: ({ title }) => title,
  milestone: ({ title }) => title,
}
const options = { today: TODAY, words, movable: false, isCritical: () => false }

const secretive = applyChanges(smallPlan, [
  update('measure', smallPlan.measure.get(SMALL.measure)!, { confidentiality: 'restricted' })!,
])

function rowsOf(outline: ReturnType<typeof outlineOf>, collapsed: readonly string[] = []) {
  return exportRows(outline, options, new Set(collapsed))
}

it('takes what is not folded away, however deep it lies below what is', () => {
  const outline = outlineOf(secretive)
  const all = rowsOf(outline)
  expect(all.some(({ parentId }) => parentId === SMALL.measure)).toBe(true)
  const folded = rowsOf(outline, [SMALL.measure])
  expect(folded.map(({ id }) => id)).toEqual(
    all.filter(({ parentId }) => parentId !== SMALL.measure).map(({ id }) => id),
  )
  const { parentId } = all.find(({ id }) => id === SMALL.measure)!
  expect(rowsOf(outline, [parentId!]).filter(({ id }) => id === SMALL.measure)).toEqual([])
  expect(rowsOf(outline, [parentId!]).filter((row) => row.parentId === SMALL.measure)).toEqual([])
})

it('marks what is confidential, and of what is left out only says how many there are', () => {
  const outline = outlineOf(secretive)
  expect(confidentialIn(outline)).toBe(1)
  expect(rowsOf(outline).find(({ id }) => id === SMALL.measure)!.note!.text).toBe('vertraulich')
  const without = withoutConfidential(outline)
  expect(confidentialIn(without)).toBe(0)
  const rows = rowsOf(without)
  const point = rows.find(({ id }) => id === secretive.measure.get(SMALL.measure)!.primaryAspectId)!
  expect(point.note!.text).toBe('und 1 vertrauliche')
  expect(point.end).toBeUndefined()
  expect(JSON.stringify(rows)).not.toContain(secretive.measure.get(SMALL.measure)!.title)
})

it('leaves out what refers to what is confidential, too', () => {
  const plan = applyChanges(secretive, [
    update('measure', secretive.measure.get(SMALL.measure)!, { furtherAspectIds: [SMALL.struckAspect] })!,
  ])
  const refers = (outline: ReturnType<typeof outlineOf>) =>
    rowsOf(outline).some(({ description }) => description === 'Verweis M-001')
  expect(refers(outlineOf(plan))).toBe(true)
  expect(refers(withoutConfidential(outlineOf(plan)))).toBe(false)
})

it('finds what is confidential where it is only referred to, and counts it once', () => {
  const outline = outlineOf(secretive)
  const own = outline.flatMap(({ measures }) =>
    measures.filter(({ measure }) => measure.id === SMALL.measure),
  )
  const referred = outline.map((group) => ({ ...group, references: own }))
  expect(confidentialIn(referred)).toBe(1)
  const alone = referred.map((group) => ({ ...group, measures: [] }))
  expect(confidentialIn(alone)).toBe(1)
  expect(confidentialIn(withoutConfidential(alone))).toBe(0)
})
