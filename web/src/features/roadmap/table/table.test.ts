import { newId } from '@fahrplan/shared/kernel'
import { applyChanges, createSteps, update, violationsOf } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineOf } from '../model/outline'
import type { FieldEdit } from './fieldEdit'
import { recogniseStep } from './recogniseStep'
import { tableChanges } from './tableChanges'
import { specOf, TABLE_FIELDS } from './tableFields'
import { measureOfNewRow, tableRows } from './tableRow'

const options = { policy: 'push', today: '2026-03-15' } as const
const KINDS = { workPackage: 'Arbeitspaket', milestone: 'Meilenstein' }

function edit(entity: FieldEdit['entity'], id: string, field: string, value: unknown): FieldEdit {
  return { entity, id, field, value, column: field }
}

const stepEdit = (field: string, value: unknown) => edit('workPackage', SMALL.workPackage, field, value)
const milestoneEdit = (field: string, value: unknown) => edit('milestone', SMALL.milestone, field, value)

const follower = creation('workPackage', {
  id: idOf(80),
  measureId: SMALL.measure,
  title: 'Umsetzung',
  start: '2026-10-01',
  end: '2026-10-31',
})
const link = creation('dependency', {
  id: idOf(81),
  predecessorKind: 'workPackage',
  predecessorId: SMALL.workPackage,
  successorKind: 'workPackage',
  successorId: idOf(80),
})
const linked = applyChanges(smallPlan, [follower, link])

describe('edited cells', () => {
  it('become one set of changes, with those who follow', () => {
    const { changes, refused } = tableChanges(
      linked,
      [stepEdit('end', '2026-10-15'), edit('measure', SMALL.measure, 'title', 'E-Akte')],
      options,
    )
    expect(refused).toEqual([])
    expect(violationsOf(linked, changes)).toEqual([])
    const after = applyChanges(linked, changes)
    expect(after.measure.get(SMALL.measure)?.title).toBe('E-Akte')
    expect(after.workPackage.get(SMALL.workPackage)?.end).toBe('2026-10-15')
    expect(after.workPackage.get(idOf(80))).toMatchObject({ start: '2026-10-16', end: '2026-11-15' })
  })

  it('put a step on both of its days, whatever its length was', () => {
    const day = fc
      .integer({ min: 0, max: 1_000 })
      .map((days) => new Date(Date.UTC(2026, 3, 1 + days)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [start, end] = [a, b].sort() as [string, string]
        const { changes, refused } = tableChanges(
          linked,
          [stepEdit('start', start), stepEdit('end', end)],
          options,
        )
        expect(refused).toEqual([])
        const after = applyChanges(linked, changes)
        expect(after.workPackage.get(SMALL.workPackage)).toMatchObject({ start, end })
        expect(after.workPackage.get(idOf(80))!.start > end).toBe(true)
      }),
    )
  })

  it('are refused one by one: the others go through', () => {
    const { changes, refused } = tableChanges(
      smallPlan,
      [
        stepEdit('end', '2026-03-20'),
        stepEdit('title', 'x'.repeat(301)),
        stepEdit('progress', 40),
        milestoneEdit('title', 'Fertig'),
      ],
      options,
    )
    expect(refused.map(({ edit: { field }, objection }) => [field, objection.kind])).toEqual([
      ['end', 'rule'],
      ['title', 'rule'],
    ])
    const after = applyChanges(smallPlan, changes)
    expect(after.workPackage.get(SMALL.workPackage)?.progress).toBe(40)
    expect(after.milestone.get(SMALL.milestone)?.title).toBe('Fertig')
  })

  it('say where a step is held that cannot lie where it was put', () => {
    const { changes, refused } = tableChanges(
      linked,
      [edit('workPackage', idOf(80), 'start', '2026-09-01')],
      options,
    )
    expect(changes).toEqual([])
    expect(refused).toMatchObject([
      { objection: { kind: 'held', day: '2026-10-01', waitsFor: SMALL.workPackage } },
    ])
  })

  it('may change the days of what is done', () => {
    const [done] = [
      update('workPackage', linked.workPackage.get(SMALL.workPackage)!, { progress: 100 }) ?? [],
    ].flat()
    const plan = applyChanges(linked, [done!])
    const { changes, refused } = tableChanges(plan, [stepEdit('end', '2026-08-31')], options)
    expect(refused).toEqual([])
    expect(applyChanges(plan, changes).workPackage.get(SMALL.workPackage)?.end).toBe('2026-08-31')
  })

  it('bring along what one value asks of another', () => {
    const reached = tableChanges(smallPlan, [milestoneEdit('state', 'reached')], options)
    expect(applyChanges(smallPlan, reached.changes).milestone.get(SMALL.milestone)).toMatchObject({
      state: 'reached',
      actual: '2026-03-15',
    })
    const bound = tableChanges(smallPlan, [stepEdit('constraintKind', 'notBefore')], options)
    expect(applyChanges(smallPlan, bound.changes).workPackage.get(SMALL.workPackage)).toMatchObject({
      constraintDay: '2026-04-01',
    })
    const alone = tableChanges(smallPlan, [milestoneEdit('actual', '2026-03-01')], options)
    expect(alone.changes).toEqual([])
    expect(alone.refused).toMatchObject([{ objection: { violation: { rule: 'dayNeedsReached' } } }])
  })
})

describe('a line of a spreadsheet', () => {
  it.each([
    [['Konzept', '15.03.2027', '30.04.2027'], { title: 'Konzept', start: '2027-03-15', end: '2027-04-30' }],
    [['15.03.2027', '30.04.2027', 'Konzept'], { title: 'Konzept', start: '2027-03-15', end: '2027-04-30' }],
    [['Abnahme', '', '2027-05-31'], { title: 'Abnahme', start: '2027-05-31', end: null }],
    [['Abnahme', 'Meilenstein', '31.05.2027', '02.06.2027'], { start: '2027-05-31', end: null }],
    [['Konzept', '30.04.2027', '15.03.2027'], { kind: 'workPackage', end: null, unread: ['15.03.2027'] }],
    [['Abnahme', 'M-001', 'Meilenstein'], { title: 'Abnahme', kind: 'milestone' }],
    [['Konzept', '32.03.2027'], { title: 'Konzept', unread: ['32.03.2027'] }],
    [['2. Bauabschnitt'], { title: '2. Bauabschnitt' }],
  ])('%j', (cells, expected) => expect(recogniseStep(cells, KINDS)).toMatchObject(expected))

  it('becomes a step at the end of its measure', () => {
    const lines = [
      ['Konzept', '15.03.2027', '30.04.2027'],
      ['Abnahme', '31.05.2027'],
      ['Schulung'],
      ['Betrieb', 'Meilenstein'],
    ].map((cells) => recogniseStep(cells, KINDS))
    const changes = createSteps(smallPlan, SMALL.measure, lines, { newId, today: options.today })
    expect(violationsOf(smallPlan, changes)).toEqual([])
    expect(changes.map(({ entity }) => entity)).toEqual([
      'workPackage',
      'milestone',
      'workPackage',
      'milestone',
    ])
    const [group] = outlineOf(applyChanges(smallPlan, changes))
    expect(group!.measures[0]!.steps.slice(-4).map(({ value }) => value.title)).toEqual([
      'Konzept',
      'Abnahme',
      'Schulung',
      'Betrieb',
    ])
  })
})

describe('the rows', () => {
  it('end each measure with one for a new step, where steps may be made', () => {
    const outline = outlineOf(smallPlan)
    const rows = tableRows(outline, smallPlan, options.today, true)
    expect(rows.map(({ kind }) => kind)).toEqual(['entry', 'entry', 'entry', 'new'])
    expect(measureOfNewRow(rows.at(-1)!.id)).toBe(SMALL.measure)
    expect(measureOfNewRow(rows[0]!.id)).toBeUndefined()
    expect(tableRows(outline, smallPlan, options.today, false)).toHaveLength(3)
  })

  it('show fields that the forms have', () => {
    for (const field of TABLE_FIELDS)
      for (const entity of ['measure', 'workPackage', 'milestone'] as const)
        expect(specOf(field, entity)?.field).toBe(field.fields[entity])
  })
})
