import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id } from '../../kernel'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { applyChanges, type Change, invertChanges } from '../changes'
import { violationsOf } from '../invariants'
import type { Plan } from '../plan'
import { createMeasures, createSteps, duplicateItems, placeItems, removeItems, reorder } from './index'
import { measuresInOrder, stepsInOrder } from './siblings'

const OTHER_ASPECT = idOf(8)
const OTHER = idOf(13)
const LINK = idOf(14)
const step = (number: number, measureId: Id, title: string) =>
  creation('workPackage', { id: idOf(number), measureId, title, start: '2027-01-01', end: '2027-01-31' })

/** Steps at the same position, as imported ones are: "Konzept", "Konzept beschlossen", "A", "B"; and a second measure. */
const plan: Plan = applyChanges(smallPlan, [
  creation('decisionPoint', {
    id: OTHER_ASPECT,
    paperId: SMALL.paper,
    number: '02b',
    kind: 'aspect',
    title: 'Teilhabe',
  }),
  creation('measure', {
    id: OTHER,
    key: 'M-002',
    title: 'Schulung',
    primaryAspectId: SMALL.aspect,
    furtherAspectIds: [OTHER_ASPECT],
    leadDepartmentId: SMALL.department,
    phase: 'done',
    lightOverride: 'red',
    lightReason: 'Streit',
    firstContractOn: '2026-05-01',
  }),
  step(30, SMALL.measure, 'A'),
  step(31, SMALL.measure, 'B'),
  creation('dependency', {
    id: LINK,
    predecessorKind: 'workPackage',
    predecessorId: SMALL.workPackage,
    successorKind: 'milestone',
    successorId: SMALL.milestone,
  }),
])

function ids() {
  let number = 1_000
  return () => idOf(number++)
}
const options = () => ({ newId: ids(), today: '2026-03-10' })
const copying = () => ({ newId: ids(), titled: (title: string) => `${title} (Kopie)` })

const titles = (from: Plan, measureId: Id = SMALL.measure) =>
  stepsInOrder(from, measureId).map(({ value }) => value.title)

/** The plan after changes that every rule lets through and that can be taken back. */
function after(changes: readonly Change[], from: Plan = plan): Plan {
  expect(violationsOf(from, changes)).toEqual([])
  const result = applyChanges(from, changes)
  expect(applyChanges(result, invertChanges(changes))).toEqual(from)
  return result
}

describe('reordering', () => {
  const shown = [SMALL.workPackage, SMALL.milestone, idOf(30), idOf(31)]

  it('moves a step up and down, and not over the edge', () => {
    expect(titles(plan)).toEqual(['Konzept', 'Konzept beschlossen', 'A', 'B'])
    expect(titles(after(reorder(plan, [idOf(31)], -1, shown)))).toEqual([
      'Konzept',
      'Konzept beschlossen',
      'B',
      'A',
    ])
    expect(titles(after(reorder(plan, [SMALL.workPackage], 1, shown)))[1]).toBe('Konzept')
    expect(reorder(plan, [SMALL.workPackage], -1, shown)).toEqual([])
    expect(reorder(plan, [idOf(31)], 1, shown)).toEqual([])
  })

  it('keeps several together', () => {
    const moved = after(reorder(plan, [SMALL.milestone, idOf(31)], -1, shown))
    expect(titles(moved)).toEqual(['Konzept beschlossen', 'B', 'Konzept', 'A'])
  })

  it('moves measures within what is shown, whatever stands between', () => {
    const moved = after(reorder(plan, [OTHER], -1, [SMALL.measure, OTHER]))
    expect(measuresInOrder(moved).map(({ key }) => key)).toEqual(['M-002', 'M-001'])
    expect(moved.measure.get(OTHER)!.primaryAspectId).toBe(SMALL.aspect)
  })

  it('goes forth and back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.constantFrom(-1, 1)), { maxLength: 20 }), (moves) => {
        let current = plan
        for (const [which, by] of moves) {
          const before = stepsInOrder(current, SMALL.measure).map(({ value }) => value.id)
          const id = shown[which]!
          const at = before.indexOf(id)
          const to = Math.min(Math.max(at + by, 0), 3)
          current = after(reorder(current, [id], by as -1 | 1, before), current)
          expect(stepsInOrder(current, SMALL.measure).map(({ value }) => value.id)).toEqual(
            before.with(at, before[to]!).with(to, id),
          )
        }
      }),
    )
  })
})

describe('moving elsewhere', () => {
  it('takes steps to the end of another measure, with their links', () => {
    const moved = after(placeItems(plan, [SMALL.milestone, SMALL.workPackage], { parentId: OTHER }))
    expect(titles(moved)).toEqual(['A', 'B'])
    expect(titles(moved, OTHER)).toEqual(['Konzept beschlossen', 'Konzept'])
    expect(moved.dependency.get(LINK)).toEqual(plan.dependency.get(LINK))
  })

  it('takes a measure to another decision point, which is then no further one', () => {
    const moved = after(placeItems(plan, [OTHER], { parentId: OTHER_ASPECT })).measure.get(OTHER)!
    expect(moved).toMatchObject({ primaryAspectId: OTHER_ASPECT, furtherAspectIds: [] })
  })

  it('leaves out what cannot stand there', () => {
    expect(placeItems(plan, [SMALL.measure], { parentId: OTHER })).toEqual([])
    expect(placeItems(plan, [SMALL.milestone], { parentId: OTHER_ASPECT })).toEqual([])
    expect(placeItems(plan, [SMALL.milestone], { parentId: idOf(99) })).toEqual([])
    expect(placeItems(plan, [SMALL.milestone], { afterId: OTHER })).toEqual([])
  })
})

describe('duplicating', () => {
  it('copies a measure with its steps and the links among them, as work that has not begun', () => {
    const { changes, copies } = duplicateItems(plan, [SMALL.measure], copying())
    const made = after(changes)
    const id = copies.get(SMALL.measure)!
    expect([...copies.keys()]).toEqual([SMALL.measure])
    expect(made.measure.get(id)).toMatchObject({
      key: 'M-003',
      title: 'Dokumentenmanagement (Kopie)',
      phase: 'planned',
      start: '2026-04-01',
    })
    expect(measuresInOrder(made).map(({ key }) => key)).toEqual(['M-001', 'M-003', 'M-002'])
    expect(titles(made, id)).toEqual(titles(plan))
    const [first, second] = stepsInOrder(made, id)
    const links = [...made.dependency.values()].filter((link) => link.id !== LINK)
    expect(links).toMatchObject([{ predecessorId: first!.value.id, successorId: second!.value.id }])
  })

  it('forgets what has happened to the original', () => {
    const { changes, copies } = duplicateItems(plan, [OTHER], copying())
    expect(after(changes).measure.get(copies.get(OTHER)!)).toMatchObject({
      phase: 'planned',
      lightOverride: null,
      lightReason: '',
      firstContractOn: null,
    })
    const reached = applyChanges(plan, [
      {
        op: 'update',
        entity: 'milestone',
        id: SMALL.milestone,
        before: { state: 'open', actual: null },
        after: { state: 'reached', actual: '2026-10-01' },
      },
    ])
    const again = duplicateItems(reached, [SMALL.milestone], copying())
    const copy = after(again.changes, reached).milestone.get(again.copies.get(SMALL.milestone)!)
    expect(copy).toMatchObject({ state: 'open', actual: null, planned: '2026-10-15' })
  })

  it('puts the copy of a step after it, and copies it once when its measure is copied too', () => {
    const { changes } = duplicateItems(plan, [SMALL.milestone], copying())
    expect(titles(after(changes))).toEqual([
      'Konzept',
      'Konzept beschlossen',
      'Konzept beschlossen (Kopie)',
      'A',
      'B',
    ])
    const both = duplicateItems(plan, [SMALL.measure, SMALL.milestone], copying())
    expect(both.changes.filter(({ entity }) => entity === 'milestone')).toHaveLength(1)
  })

  it('leaves dropped milestones behind', () => {
    const dropped = applyChanges(plan, [
      {
        op: 'update',
        entity: 'milestone',
        id: SMALL.milestone,
        before: { state: 'open' },
        after: { state: 'dropped' },
      },
    ])
    const { changes } = duplicateItems(dropped, [SMALL.measure], copying())
    expect(changes.filter(({ entity }) => entity === 'milestone' || entity === 'dependency')).toEqual([])
  })
})

describe('typing', () => {
  it('makes work packages of lines with a span or none, and milestones of those with a day', () => {
    const lines = [
      { title: 'Vergabe', start: '2027-02-01', end: '2027-03-31' },
      { title: 'Zuschlag', start: '2027-04-01', end: null },
      { title: 'Einführung', start: null, end: null },
    ]
    const made = after(createSteps(plan, SMALL.measure, lines, options()))
    expect(stepsInOrder(made, SMALL.measure).slice(4)).toMatchObject([
      { entity: 'workPackage', value: { title: 'Vergabe', start: '2027-02-01', end: '2027-03-31' } },
      { entity: 'milestone', value: { title: 'Zuschlag', planned: '2027-04-01' } },
      { entity: 'workPackage', value: { title: 'Einführung', start: '2026-04-01', end: '2026-04-30' } },
    ])
  })

  it('makes of a line what it says that it is', () => {
    const lines = [
      { title: 'Vergabe', kind: 'workPackage', start: '2027-02-01', end: null },
      { title: 'Zuschlag', kind: 'milestone', start: null, end: null },
    ] as const
    const made = after(createSteps(plan, SMALL.measure, lines, options()))
    expect(stepsInOrder(made, SMALL.measure).slice(4)).toMatchObject([
      { entity: 'workPackage', value: { title: 'Vergabe', start: '2027-02-01', end: '2027-02-28' } },
      { entity: 'milestone', value: { title: 'Zuschlag' } },
    ])
  })

  it('makes measures with their steps, which they span without days of their own', () => {
    const day = { start: '2027-04-01', end: null }
    const undated = { start: null, end: null }
    const lines = [
      { title: 'Portal', ...undated, steps: [{ title: 'Start', ...day }] },
      { title: 'Ausbau', ...day, steps: [] },
      { title: 'Betrieb', ...undated, steps: [] },
    ]
    const made = after(createMeasures(plan, OTHER_ASPECT, lines, options()))
    const under = measuresInOrder(made).filter(({ primaryAspectId }) => primaryAspectId === OTHER_ASPECT)
    expect(under).toMatchObject([
      { key: 'M-003', title: 'Portal', start: null, end: null },
      { key: 'M-004', title: 'Ausbau', start: '2027-04-01', end: '2028-03-31' },
      { key: 'M-005', title: 'Betrieb', start: '2026-04-01', end: '2027-03-31' },
    ])
    expect(titles(made, under[0]!.id)).toEqual(['Start'])
  })

  it('makes a milestone without a day of a line that is marked as one', () => {
    const line = { title: 'Freigabe', start: null, end: null, kind: 'milestone' } as const
    const [change] = createSteps(plan, SMALL.measure, [line], options())
    expect(after([change!]).milestone.get(change!.id)).toMatchObject({ title: 'Freigabe' })
  })

  it('puts them next to somebody, in one change each', () => {
    const undated = { start: null, end: null }
    const lines = ['1', '2'].map((title) => ({ title, ...undated }))
    const second = { ...options(), place: { afterId: SMALL.workPackage } }
    const made = after(createSteps(plan, SMALL.measure, lines, second))
    expect(titles(made)).toEqual(['Konzept', '1', '2', 'Konzept beschlossen', 'A', 'B'])
    const first = { ...options(), place: { beforeId: SMALL.workPackage } }
    expect(titles(after(createSteps(plan, SMALL.measure, lines, first))).slice(0, 3)).toEqual([
      '1',
      '2',
      'Konzept',
    ])

    const measures = [{ title: 'Portal', ...undated, steps: [{ title: 'Start', ...undated }] }]
    const changes = createMeasures(plan, SMALL.aspect, measures, {
      ...options(),
      place: { afterId: SMALL.measure },
    })
    expect(changes.filter(({ op }) => op === 'create')).toHaveLength(2)
    const placed = after(changes)
    expect(measuresInOrder(placed).map(({ key }) => key)).toEqual(['M-001', 'M-003', 'M-002'])
  })

  it('makes nothing where there is no measure or nobody to lead', () => {
    const line = { title: 'A', start: null, end: null }
    expect(createSteps(plan, idOf(99), [line], options())).toEqual([])
    const nobody = { ...plan, department: new Map(), measure: new Map() }
    expect(createMeasures(nobody, SMALL.aspect, [{ ...line, steps: [] }], options())).toEqual([])
  })
})

describe('deleting several', () => {
  it('takes what belongs to them along, each once', () => {
    const left = after(removeItems(plan, [SMALL.milestone, SMALL.measure, OTHER, idOf(99)]))
    expect([left.measure.size, left.workPackage.size, left.milestone.size, left.dependency.size]).toEqual([
      0, 0, 0, 0,
    ])
  })
})
