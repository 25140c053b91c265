import { describe, expect, it } from 'vitest'
import type { Id } from '../kernel'
import { type Role, ROLES } from '../plan'
import { idOf } from '../testing'
import {
  may,
  type Reason,
  reasonAgainst,
  type Right,
  RIGHTS,
  roleFor,
  type Subject,
  type Viewer,
} from './index'

const [OWN, OTHER] = [idOf(2), idOf(3)] as [Id, Id]

/** In the order of the signs in each row: where nothing is told, the right is asked for in general. */
const SUBJECTS: readonly Subject[] = [
  { status: 'draft', departmentIds: [OWN] },
  { status: 'draft', departmentIds: [OTHER] },
  { status: 'adopted', departmentIds: [OTHER, OWN] },
  { status: 'adopted', departmentIds: [OTHER] },
  { status: 'archived', departmentIds: [OWN] },
  { status: 'archived', departmentIds: [] },
  {},
]

/** Why not; `+` where the viewer may. */
const SIGNS: Readonly<Record<Reason, string>> = {
  role: 'r',
  unlessArchived: 'a',
  inDraft: 'd',
  ownDepartment: 'o',
}

/** Written out by hand, and not made from the table that it is to check. */
// oxfmt-ignore
const EXPECTED: Record<Right, Record<Role, string>> = {
  readPlan:              { admin: '+++++++', strategist: '+++++++', consultant: '+++++++', departmentHead: '+++++++', committee: 'rrrrrrr' },
  readRestricted:        { admin: 'rrrrrrr', strategist: '+++++++', consultant: 'rrrrrrr', departmentHead: '+o+o+o+', committee: 'rrrrrrr' },
  readJournal:           { admin: '+++++++', strategist: '+++++++', consultant: '+++++++', departmentHead: '+++++++', committee: 'rrrrrrr' },
  readReleased:          { admin: '+++++++', strategist: '+++++++', consultant: '+++++++', departmentHead: '+++++++', committee: '+++++++' },
  editPlan:              { admin: 'rrrrrrr', strategist: '++++aa+', consultant: '++dddd+', departmentHead: 'rrrrrrr', committee: 'rrrrrrr' },
  reportProgress:        { admin: 'rrrrrrr', strategist: '++++aa+', consultant: '++dddd+', departmentHead: '+o+oao+', committee: 'rrrrrrr' },
  setConfidentiality:    { admin: 'rrrrrrr', strategist: '++++aa+', consultant: 'rrrrrrr', departmentHead: 'rrrrrrr', committee: 'rrrrrrr' },
  setStatus:             { admin: 'rrrrrrr', strategist: '+++++++', consultant: 'rrrrrrr', departmentHead: 'rrrrrrr', committee: 'rrrrrrr' },
  createStrategy:        { admin: 'rrrrrrr', strategist: '+++++++', consultant: 'rrrrrrr', departmentHead: 'rrrrrrr', committee: 'rrrrrrr' },
  deleteStrategy:        { admin: 'rrrrrrr', strategist: '+++++++', consultant: 'rrrrrrr', departmentHead: 'rrrrrrr', committee: 'rrrrrrr' },
  takeSnapshot:          { admin: 'rrrrrrr', strategist: '+++++++', consultant: '++dddd+', departmentHead: 'rrrrrrr', committee: 'rrrrrrr' },
  releaseSnapshot:       { admin: 'rrrrrrr', strategist: '+++++++', consultant: 'rrrrrrr', departmentHead: 'rrrrrrr', committee: 'rrrrrrr' },
  shareView:             { admin: 'rrrrrrr', strategist: '++++aa+', consultant: '++dddd+', departmentHead: 'rrrrrrr', committee: 'rrrrrrr' },
  manageViews:           { admin: 'rrrrrrr', strategist: '+++++++', consultant: 'rrrrrrr', departmentHead: 'rrrrrrr', committee: 'rrrrrrr' },
  manageMembers:         { admin: '+++++++', strategist: 'rrrrrrr', consultant: 'rrrrrrr', departmentHead: 'rrrrrrr', committee: 'rrrrrrr' },
  reorganiseDepartments: { admin: '+++++++', strategist: 'rrrrrrr', consultant: 'rrrrrrr', departmentHead: 'rrrrrrr', committee: 'rrrrrrr' },
  editMunicipality:      { admin: '+++++++', strategist: 'rrrrrrr', consultant: 'rrrrrrr', departmentHead: 'rrrrrrr', committee: 'rrrrrrr' },
}

const viewer = (...roles: Role[]): Viewer => ({ roles, departmentIds: [OWN] })

const ROWS = Object.entries(EXPECTED).flatMap(([right, row]) =>
  Object.entries(row).map(([role, signs]) => [right as Right, role as Role, signs] as const),
)

describe('the table of expectations', () => {
  it('has a row for every right, with every role and every case', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(RIGHTS).sort())
    for (const row of Object.values(EXPECTED)) expect(Object.keys(row).sort()).toEqual([...ROLES].sort())
    for (const [, , signs] of ROWS) expect(signs).toHaveLength(SUBJECTS.length)
  })
})

it.each(ROWS)('%s, asked by %s', (right, role, signs) => {
  const reasons = SUBJECTS.map((subject) => reasonAgainst(viewer(role), right, subject))
  expect(reasons.map((reason) => (reason === null ? '+' : SIGNS[reason])).join('')).toBe(signs)
  for (const [index, subject] of SUBJECTS.entries()) {
    expect(may(viewer(role), right, subject)).toBe(reasons[index] === null)
    expect(roleFor(viewer(role), right, subject)).toBe(reasons[index] === null ? role : undefined)
  }
})

describe('somebody with several roles', () => {
  it('may what one of them may, in the first that does', () => {
    const both = viewer('consultant', 'departmentHead')
    expect(roleFor(both, 'reportProgress', { status: 'draft', departmentIds: [OWN] })).toBe('consultant')
    expect(roleFor(both, 'reportProgress', { status: 'adopted', departmentIds: [OWN] })).toBe(
      'departmentHead',
    )
    expect(may(both, 'manageMembers')).toBe(false)
    expect(may(viewer('committee', 'admin'), 'manageMembers')).toBe(true)
  })

  it('is told the condition that is missed, before the roles that have nothing to do with it', () => {
    const adopted: Subject = { status: 'adopted', departmentIds: [OTHER] }
    expect(reasonAgainst(viewer('admin', 'consultant'), 'editPlan', adopted)).toBe('inDraft')
    expect(reasonAgainst(viewer('committee', 'departmentHead'), 'reportProgress', adopted)).toBe(
      'ownDepartment',
    )
    expect(reasonAgainst(viewer('admin', 'committee'), 'editPlan', adopted)).toBe('role')
  })

  it('may nothing without any', () => {
    for (const right of Object.keys(RIGHTS) as Right[])
      expect(reasonAgainst({ roles: [], departmentIds: [OWN] }, right)).toBe('role')
  })
})
