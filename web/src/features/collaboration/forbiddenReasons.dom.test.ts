import { expect, test } from 'vitest'
import type { CommitResult } from '@/app/plan'
import { idOf } from '@fahrplan/shared/testing'
import { forbiddenReasons } from './forbiddenReasons'

type Refused = Extract<CommitResult, { status: 'refused' }>['problem']['refused']

const answer = (refused: Refused): CommitResult => ({
  status: 'refused',
  problem: {
    type: 'urn:fahrplan:problem:not-permitted',
    title: 'Not permitted',
    status: 403,
    ...(refused && { refused }),
  },
})
const item = (number: number) => ({ entity: 'milestone', id: idOf(number) }) as const

test('each reason is told once, in words', () => {
  const reasons = forbiddenReasons(
    answer([
      { ...item(1), reason: 'unlessArchived' },
      { ...item(2), reason: 'unlessArchived' },
      { ...item(3), reason: 'ownDepartment' },
    ]),
  )
  expect(reasons).toHaveLength(2)
  expect(reasons?.[0]).toContain('archiviert')
})

test('without details it is the role', () => {
  expect(forbiddenReasons(answer(undefined))).toHaveLength(1)
})

test('other refusals are not about rights', () => {
  expect(forbiddenReasons({ status: 'invalid', errors: [] })).toBeUndefined()
  const problem = { type: 'about:blank', title: 'Bad', status: 400 }
  expect(forbiddenReasons({ status: 'refused', problem })).toBeUndefined()
})
