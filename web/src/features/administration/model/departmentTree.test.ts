import { idOf } from '@fahrplan/shared/testing'
import type { RegisteredDepartment } from '@fahrplan/shared/tenancy'
import { expect, test } from 'vitest'
import { choosable, departmentTree, inOrder, possibleParents, titleOf } from './departmentTree'

const unit = (
  id: number,
  number: string,
  fields: Partial<RegisteredDepartment> = {},
): RegisteredDepartment => ({
  id: idOf(id),
  number,
  name: `Amt ${number}`,
  parentId: null,
  retiredOn: null,
  mergedIntoId: null,
  ...fields,
})

const BOARD = unit(1, '01')
const STAFF = unit(2, '11', { parentId: BOARD.id })
const IT = unit(3, '9', { parentId: BOARD.id })
const TEAM = unit(4, '11.1', { parentId: STAFF.id })
const OLD = unit(5, '12', { parentId: BOARD.id, retiredOn: '2026-01-01', mergedIntoId: STAFF.id })
const ALL = [STAFF, OLD, TEAM, BOARD, IT]

const shown = (nodes: ReturnType<typeof departmentTree>) =>
  inOrder(nodes).map(({ department, depth }) => `${'-'.repeat(depth)}${department.number}`)

test('units stand below what they belong to, in the order of their numbers', () => {
  expect(shown(departmentTree(ALL, false))).toEqual(['01', '-9', '-11', '--11.1'])
  expect(shown(departmentTree(ALL, true))).toEqual(['01', '-9', '-11', '--11.1', '-12'])
})

test('a retired one stays as long as others belong to it', () => {
  const orphan = unit(6, '12.1', { parentId: OLD.id })
  expect(shown(departmentTree([...ALL, orphan], false))).toContain('--12.1')
})

test('nothing is lost when the one above is not known', () => {
  expect(shown(departmentTree([TEAM], false))).toEqual(['11.1'])
})

test('a department belongs neither to itself nor to what lies below it, nor to a retired one', () => {
  expect(possibleParents(ALL, STAFF.id)).toEqual([BOARD, IT])
  expect(possibleParents(ALL, undefined)).toEqual([BOARD, IT, STAFF, TEAM])
})

test('retired ones can be chosen only where they are chosen already', () => {
  expect(choosable(ALL, [])).not.toContain(OLD)
  expect(choosable(ALL, [OLD.id])).toContain(OLD)
})

test('is called by its number and name', () => {
  expect(titleOf(STAFF)).toBe('11 Amt 11')
  expect(titleOf({ number: '', name: 'Stabsstelle' })).toBe('Stabsstelle')
})
