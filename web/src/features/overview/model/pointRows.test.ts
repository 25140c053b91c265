import { applyChanges, update } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, test } from 'vitest'
import { pointGroups } from './pointRows'

const plan = applyChanges(smallPlan, [
  creation('decisionPoint', {
    id: idOf(100),
    paperId: SMALL.paper,
    number: '02e',
    kind: 'aspect',
    title: 'IT-Sicherheitsmanagement',
  }),
  creation('decisionPoint', {
    id: idOf(101),
    paperId: SMALL.paper,
    number: '02d',
    kind: 'aspect',
    title: 'Gestrichen',
    state: 'struck',
    supersededById: idOf(100),
  }),
  creation('measure', {
    id: idOf(110),
    key: 'M-002',
    title: 'Entfallen',
    primaryAspectId: idOf(100),
    leadDepartmentId: SMALL.department,
    phase: 'dropped',
  }),
  creation('principleCheck', {
    id: idOf(120),
    measureId: SMALL.measure,
    principleId: SMALL.principle,
    verdict: 'fulfilled',
  }),
  creation('principleCheck', {
    id: idOf(121),
    measureId: idOf(110),
    principleId: SMALL.principle,
    verdict: 'fulfilled',
  }),
])

const groups = pointGroups(plan, '2026-11-01')
const row = (number: string) =>
  groups.flatMap(({ rows }) => rows).find(({ point }) => point.number === number)!

test('keeps the order and the gaps of the decision, struck points included', () => {
  expect(groups.map(({ kind, rows }) => [kind, rows.map(({ point }) => point.number)])).toEqual([
    ['aspect', ['02a', '02c', '02d', '02e']],
    ['principle', ['03a']],
  ])
  expect([row('02c').coveredBy, row('02d').coveredBy]).toEqual([undefined, '02e'])
})

test('counts reached and overdue milestones of an aspect', () => {
  expect(row('02a')).toMatchObject({ measures: 1, all: 1, done: 0, overdue: 1 })
  expect(row('02e')).toMatchObject({ measures: 0, all: 0 })
})

test('a deadline is passed only once its day is over and while something is not reached', () => {
  const point = plan.decisionPoint.get(SMALL.aspect)!
  const milestone = plan.milestone.get(SMALL.milestone)!
  const due = applyChanges(plan, [update('decisionPoint', point, { due: '2026-10-31' })!])
  const met = applyChanges(due, [update('milestone', milestone, { state: 'reached', actual: '2026-10-30' })!])
  const deadline = (of: typeof plan, today: string) =>
    pointGroups(of, today)
      .flatMap(({ rows }) => rows)
      .find((one) => one.point.id === SMALL.aspect)!.deadline
  expect([
    deadline(plan, '2026-11-01'),
    deadline(due, '2026-10-31'),
    deadline(due, '2026-11-01'),
    deadline(met, '2026-11-01'),
  ]).toEqual(['none', 'ahead', 'passed', 'met'])
})

test('counts the measures that were checked against a principle, dropped ones aside', () => {
  expect(row('03a')).toMatchObject({ all: 1, done: 1 })
})

test('what is withheld counts at its decision point, and with the principles as a whole', () => {
  const withheldAt = (id: string | null) => (id === null ? 3 : id === SMALL.aspect ? 2 : 0)
  const groups = pointGroups(plan, '2026-11-23', withheldAt)
  expect(groups.map(({ kind, withheld }) => `${kind} ${withheld}`)).toEqual(['aspect 0', 'principle 3'])
  const rows = groups.flatMap((group) => group.rows)
  expect(rows.filter(({ withheld }) => withheld > 0).map(({ point }) => point.number)).toEqual(['02a'])
})
