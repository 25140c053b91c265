import { toDayNumber } from '@fahrplan/shared/kernel'
import { applyChanges, type Plan, update } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import type { GanttShift } from '@/gantt'
import { describe, expect, it } from 'vitest'
import { agendaEntries, agendaMonths } from './agendaMonths'
import { blockerOf } from './blockerOf'
import { outlineOf } from './outline'
import { ancestorsOfItem, findItem } from './planItem'
import { previewOf } from './previewOf'
import { roadmapLinks } from './roadmapLinks'
import { roadmapRows, type RowWords } from './roadmapRows'
import { referenceId } from './rowIds'
import { shiftItem } from './shiftItem'
import { tableEntries } from './tableEntries'

const TODAY = '2026-11-23'
const words: RowWords = {
  badge: { late: 'überfällig', deadline: 'verfehlt die Frist', outside: 'außerhalb' },
  confidential: { icon: () => null, text: 'vertraulich' },
  withheld: (measures) => ({ icon: () => null, text: `und ${measures}` }),
  heading: ({ id, heading }) => {
    if (heading.kind !== 'decisionPoint') return { label: id }
    const { number, title, state } = heading.point
    return { key: number, label: state === 'struck' ? `${title} (gestrichen)` : title }
  },
  group: ({ id }) => id,
  reference: ({ key }) => `Verweis ${key}`,
  elsewhere: { icon: () => null, text: 'Verweis' },
  measure: ({ key }) => key,
  workPackage: ({ title }) => title,
  milestone: ({ title }) => title,
}
const rowsOf = (plan: Plan, movable = true) =>
  roadmapRows(outlineOf(plan), {
    today: TODAY,
    words,
    movable,
    isCritical: () => false,
  })
const rowOf = (plan: Plan, id: string) => rowsOf(plan).find((row) => row.id === id)

describe('outline and rows', () => {
  it('list decision points, measures and steps in their order, without principles', () => {
    expect(rowsOf(smallPlan).map(({ level, label }) => `${level} ${label}`)).toEqual([
      '1 Interne Prozesse',
      '2 Dokumentenmanagement',
      '3 Konzept',
      '3 Konzept beschlossen',
      '1 IT-Sicherheit (gestrichen)',
    ])
  })

  it('mark the deadline of a step, and say when it will be missed or the step lies outside of its measure', () => {
    const milestone = smallPlan.milestone.get(SMALL.milestone)!
    const rowWith = (fields: Partial<typeof milestone>) =>
      rowOf(applyChanges(smallPlan, [update('milestone', milestone, fields)!]), SMALL.milestone)
    const [kept, missed] = ['2027-04-01', '2027-03-31']
    expect(rowWith({ planned: kept, deadline: kept })).toMatchObject({
      deadline: toDayNumber(kept),
      state: 'normal',
    })
    expect(rowWith({ planned: kept, deadline: missed })).toMatchObject({
      badge: words.badge.deadline,
      state: 'late',
    })
    expect(rowWith({ planned: '2027-07-01' })).toMatchObject({ badge: words.badge.outside })
    const reached = { state: 'reached', planned: kept, actual: kept, deadline: missed } as const
    expect(rowWith(reached)?.badge).toBeUndefined()
  })

  it('show a struck point as struck, in words too', () => {
    expect(rowOf(smallPlan, SMALL.struckAspect)).toMatchObject({
      state: 'struck',
      label: 'IT-Sicherheit (gestrichen)',
    })
  })

  it('refer to measures that serve a further point, where they cannot be moved', () => {
    const measure = smallPlan.measure.get(SMALL.measure)!
    const plan = applyChanges(smallPlan, [
      update('measure', measure, { furtherAspectIds: [SMALL.struckAspect] })!,
    ])
    expect(rowsOf(plan).at(-1)).toMatchObject({
      id: referenceId(SMALL.struckAspect, SMALL.measure),
      parentId: SMALL.struckAspect,
      kind: 'group',
      key: 'M-001',
      tone: rowOf(plan, SMALL.measure)!.tone,
      description: 'Verweis M-001',
      note: { text: 'Verweis' },
    })
  })

  it('show what is late, and what is a fact where it happened', () => {
    expect(rowOf(smallPlan, SMALL.milestone)).toMatchObject({
      state: 'late',
      locked: false,
      badge: 'überfällig',
    })
    const milestone = smallPlan.milestone.get(SMALL.milestone)!
    const reached = applyChanges(smallPlan, [
      update('milestone', milestone, { state: 'reached', actual: '2026-11-02' })!,
    ])
    expect(rowOf(reached, SMALL.milestone)).toMatchObject({
      state: 'done',
      locked: true,
      point: toDayNumber('2026-11-02'),
    })
  })

  it('do not move for whoever may not change the plan', () => {
    const locks = (movable: boolean) => rowsOf(smallPlan, movable).flatMap(({ locked }) => locked ?? [])
    expect(locks(true)).toEqual([false, false, false])
    expect(locks(false)).toEqual([true, true, true])
  })

  it('mark what is confidential, and tell of what is withheld', () => {
    const measure = smallPlan.measure.get(SMALL.measure)!
    const restricted = applyChanges(smallPlan, [
      update('measure', measure, { confidentiality: 'restricted' })!,
    ])
    expect(rowOf(restricted, SMALL.measure)?.note?.text).toBe('vertraulich')
    const outline = outlineOf(smallPlan, [{ decisionPointId: SMALL.aspect, measures: 2 }])
    const rows = roadmapRows(outline, {
      today: TODAY,
      words,
      movable: true,
      isCritical: () => false,
    })
    expect(rows.map(({ note }) => note?.text)).toEqual(['und 2', ...Array(4).fill(undefined)])
  })

  it('show a measure without dates as what its steps take up', () => {
    const measure = smallPlan.measure.get(SMALL.measure)!
    const undated = applyChanges(smallPlan, [update('measure', measure, { start: null, end: null })!])
    expect(rowOf(undated, SMALL.measure)).toMatchObject({
      kind: 'group',
      movable: true,
      start: toDayNumber('2026-04-01'),
      end: toDayNumber('2026-10-15'),
    })
  })
})

it('an item is found with what stands above it', () => {
  const item = findItem(smallPlan, SMALL.milestone)!
  expect(item.entity).toBe('milestone')
  expect(ancestorsOfItem(smallPlan, item)).toEqual([SMALL.aspect, SMALL.measure])
  expect(findItem(smallPlan, idOf(99))).toBeUndefined()
})

const shifted = (plan: Plan, shift: GanttShift) =>
  shiftItem(plan, shift, [shift.id], { policy: 'push', today: smallPlan.strategy.get(SMALL.strategy)!.start })
    .changes

it('a gesture on a row gives changes, and their preview only what moves', () => {
  const changes = shifted(smallPlan, { id: SMALL.measure, part: 'move', days: 7 })
  const preview = previewOf(smallPlan, changes)
  expect([...preview.keys()].sort()).toEqual([SMALL.measure, SMALL.workPackage, SMALL.milestone].sort())
  expect(preview.get(SMALL.milestone)).toEqual({ point: toDayNumber('2026-10-22') })
  expect(shifted(smallPlan, { id: SMALL.workPackage, part: 'end', days: 3 })).toMatchObject([
    { after: { end: '2026-10-03' } },
  ])
  expect(shifted(smallPlan, { id: SMALL.aspect, part: 'move', days: 3 })).toEqual([])
})

it('a violated dependency says so', () => {
  const link = (lag: number) =>
    applyChanges(smallPlan, [
      creation('dependency', {
        id: idOf(60),
        predecessorKind: 'workPackage',
        predecessorId: SMALL.workPackage,
        successorKind: 'milestone',
        successorId: SMALL.milestone,
        lag,
      }),
    ])
  expect(roadmapLinks(link(15))).toMatchObject([
    { from: SMALL.workPackage, to: SMALL.milestone, violated: false },
  ])
  expect(roadmapLinks(link(16))).toMatchObject([{ violated: true }])
})

it('table and agenda tell the same as the chart', () => {
  const entries = tableEntries(outlineOf(smallPlan), smallPlan, TODAY)
  expect(entries.map(({ item, late }) => `${item.value.title} ${late}`)).toEqual([
    'Dokumentenmanagement false',
    'Konzept true',
    'Konzept beschlossen true',
  ])
  expect(
    agendaMonths(agendaEntries(entries)).map(
      ({ month, entries: list }) => `${month} ${list.map(({ what }) => what).join()}`,
    ),
  ).toEqual(['2026-04-01 begins,begins', '2026-09-01 ends', '2026-10-01 happens', '2027-06-01 ends'])
})

it('a measure without dates moves its open steps, and lasts as long as they do while it is dragged', () => {
  const measure = smallPlan.measure.get(SMALL.measure)!
  const undated = applyChanges(smallPlan, [update('measure', measure, { start: null, end: null })!])
  const changes = shifted(undated, { id: SMALL.measure, part: 'move', days: 7 })
  expect(changes.map(({ id }) => id)).toEqual([SMALL.workPackage, SMALL.milestone])
  expect(previewOf(undated, changes).get(SMALL.measure)).toEqual({
    start: toDayNumber('2026-04-08'),
    end: toDayNumber('2026-10-22'),
  })
  const later = shifted(undated, { id: SMALL.milestone, part: 'move', days: 7 })
  expect(previewOf(undated, later).get(SMALL.measure)).toMatchObject({ end: toDayNumber('2026-10-22') })
})

it('what keeps a measure from moving is the step at the wall', () => {
  const milestone = smallPlan.milestone.get(SMALL.milestone)!
  const atWall = applyChanges(smallPlan, [update('milestone', milestone, { planned: '2031-02-28' })!])
  expect(shifted(atWall, { id: SMALL.measure, part: 'move', days: 5 })).toEqual([])
  expect(blockerOf(atWall, { id: SMALL.measure, part: 'move', days: 5 })).toBe(SMALL.milestone)
})
