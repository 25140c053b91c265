import type { Id } from '../kernel'
import { applyChanges, type Change, type EntityName, type Plan } from '../plan'
import { creation, idOf, SMALL, smallPlan } from './smallPlan'

/** Occurs in every text of what is confidential, and nowhere else. */
export const SECRET_TEXT = 'vertraulich'

/** The measure that is restricted, and one of everything that can speak of a measure. */
export const SECRET = {
  measure: idOf(60),
  workPackage: idOf(61),
  milestone: idOf(62),
  dependency: idOf(63),
  costItem: idOf(64),
  contribution: idOf(65),
  grant: idOf(66),
  tranche: idOf(67),
  principleCheck: idOf(68),
  involvement: idOf(69),
  onlineService: idOf(70),
  slipReason: idOf(73),
} as const satisfies Partial<Record<EntityName, Id>>

type Ids = { readonly [E in keyof typeof SECRET]: Id }

/** The same of the measure that everybody sees. */
export const OPEN = {
  measure: SMALL.measure,
  workPackage: SMALL.workPackage,
  milestone: SMALL.milestone,
  dependency: idOf(83),
  costItem: idOf(84),
  contribution: idOf(85),
  grant: idOf(86),
  tranche: idOf(87),
  principleCheck: idOf(88),
  involvement: idOf(89),
  onlineService: idOf(90),
  slipReason: idOf(93),
} as const satisfies Ids

/** Below `SMALL.otherDepartment`, which leads the confidential measure. */
export const SECRET_UNIT = idOf(71)
const GROUP = idOf(72)

export const secretChanges: readonly Change[] = [
  creation('measure', {
    id: SECRET.measure,
    key: 'M-060',
    title: `${SECRET_TEXT}e Maßnahme`,
    description: SECRET_TEXT,
    goal: SECRET_TEXT,
    partners: [SECRET_TEXT],
    primaryAspectId: SMALL.aspect,
    leadDepartmentId: SMALL.otherDepartment,
    confidentiality: 'restricted',
  }),
  creation('workPackage', {
    id: SECRET.workPackage,
    measureId: SECRET.measure,
    title: SECRET_TEXT,
    start: '2026-05-01',
    end: '2026-05-31',
  }),
  creation('milestone', {
    id: SECRET.milestone,
    measureId: SECRET.measure,
    title: SECRET_TEXT,
    criterion: SECRET_TEXT,
    planned: '2026-06-30',
  }),
  creation('dependency', {
    id: SECRET.dependency,
    predecessorKind: 'workPackage',
    predecessorId: OPEN.workPackage,
    successorKind: 'milestone',
    successorId: SECRET.milestone,
  }),
  ...belongings(SECRET, SECRET_TEXT),
]

/** Departments one below the other, a confidential measure, and one of each kind below it and below the open one. */
export const secretPlan: Plan = applyChanges(smallPlan, [
  creation('department', { id: SECRET_UNIT, name: 'Kasse', parentId: SMALL.otherDepartment }),
  creation('stakeholderGroup', { id: GROUP, name: 'Seniorenbeirat' }),
  creation('dependency', {
    id: OPEN.dependency,
    predecessorKind: 'workPackage',
    predecessorId: OPEN.workPackage,
    successorKind: 'milestone',
    successorId: OPEN.milestone,
  }),
  ...belongings(OPEN, 'offen'),
  ...secretChanges,
])

function belongings(ids: Ids, text: string): Change[] {
  const measureId = ids.measure
  return [
    creation('costItem', { id: ids.costItem, measureId, title: text, year: 2027 }),
    creation('contribution', {
      id: ids.contribution,
      measureId,
      fundingSourceId: SMALL.source,
      year: 2027,
    }),
    creation('grant', { id: ids.grant, measureId, fundingProgrammeId: SMALL.programme, note: text }),
    creation('tranche', { id: ids.tranche, grantId: ids.grant, year: 2027 }),
    creation('principleCheck', {
      id: ids.principleCheck,
      measureId,
      principleId: SMALL.principle,
      reason: text,
    }),
    creation('involvement', {
      id: ids.involvement,
      measureId,
      stakeholderGroupId: GROUP,
      date: '2026-07-01',
      format: text,
      statement: text,
    }),
    creation('onlineService', { id: ids.onlineService, measureId, name: text }),
    creation('slipReason', {
      id: ids.slipReason,
      milestoneId: ids.milestone,
      revision: 1,
      code: 'other',
      note: text,
    }),
  ]
}
