import { expect, it } from 'vitest'
import { rolesWith } from './index'

it('those are named who may as things stand', () => {
  expect(rolesWith('editPlan', { status: 'draft' })).toEqual(['strategist', 'consultant'])
  expect(rolesWith('editPlan', { status: 'adopted' })).toEqual(['strategist'])
  expect(rolesWith('editPlan', { status: 'archived' })).toEqual([])
  expect(rolesWith('manageMembers')).toEqual(['admin'])
})
