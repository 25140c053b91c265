import type { Role } from '@fahrplan/shared/plan'
import type { SessionUser } from '@fahrplan/shared/tenancy'
import { expect, test } from 'vitest'
import { closedBecause } from './closedBecause'

function member(
  ...memberships: { roles: Role[]; name?: string; needsSecondFactor?: boolean }[]
): SessionUser {
  return {
    id: '0197a000-0000-7000-8000-000000000001',
    name: 'Anna Adler',
    email: 'anna@stadt.example',
    isOperator: false,
    isDemo: false,
    hasPassword: true,
    hasSecondFactor: false,
    memberships: memberships.map(({ roles, name = 'Erfurt', needsSecondFactor = false }) => ({
      roles,
      departmentIds: [],
      needsSecondFactor,
      municipality: {
        id: '0197a000-0000-7000-8000-000000000002',
        name,
        land: 'DE-TH',
        secondFactorRequired: needsSecondFactor,
        isDemo: false,
      },
    })),
  }
}

test('whoever may begin a strategy is not shut out', () => {
  expect(closedBecause(member({ roles: ['strategist'] }))).toBeUndefined()
  expect(closedBecause(member({ roles: ['committee'] }, { roles: ['admin', 'strategist'] }))).toBeUndefined()
})

test('the committee waits for something released, others for a strategy', () => {
  expect(closedBecause(member({ roles: ['committee'] }))?.kind).toBe('nothingReleased')
  for (const role of ['admin', 'consultant', 'departmentHead'] as const)
    expect(closedBecause(member({ roles: [role] }))?.kind).toBe('noStrategy')
})

test('without a municipality there is nothing to wait for', () => {
  expect(closedBecause(member())).toEqual({
    kind: 'noMembership',
    municipality: '',
    email: 'anna@stadt.example',
  })
})

test('the second factor comes first, and it is said whose wish that is', () => {
  const user = member(
    { roles: ['strategist'] },
    { roles: ['committee'], name: 'Weimar', needsSecondFactor: true },
  )
  expect(closedBecause(user)).toMatchObject({ kind: 'secondFactor', municipality: 'Weimar' })
})
