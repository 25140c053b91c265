import { applyChanges, type Commit, type Plan, update } from '@fahrplan/shared/plan'
import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlay, pendingCommit, sameOr } from './pendingCommits'
import { receive, serverPlan } from './serverPlan'

const COUNT = 6

/** A history in which every commit stands on the one before it. */
function history(): { commits: Commit[]; end: Plan } {
  const commits: Commit[] = []
  let plan = smallPlan
  for (let revision = 2; revision < 2 + COUNT; revision++) {
    const changes = [
      update('milestone', plan.milestone.get(SMALL.milestone)!, { title: `Stand ${revision}` })!,
    ]
    plan = applyChanges(plan, changes)
    const author = { id: SMALL.department, name: 'Strategieteam', role: 'strategist' } as const
    commits.push({ revision, at: '2026-11-23T12:00:00.000Z', author, cause: { kind: 'edit' }, changes })
  }
  return { commits, end: plan }
}

it('ends with the same plan, in whatever order and however often commits arrive', () => {
  const { commits, end } = history()
  const anyOrder = fc
    .shuffledSubarray(commits, { minLength: COUNT, maxLength: COUNT })
    .chain((order) => fc.subarray(commits).map((again) => [...order, ...again]))
  fc.assert(
    fc.property(anyOrder, (arrived) => {
      const server = arrived.reduce(receive, serverPlan(1, smallPlan))
      expect(server.revision).toBe(1 + COUNT)
      expect(server.plan).toEqual(end)
      expect(server.early.size).toBe(0)
    }),
  )
})

it('waits for what is missing', () => {
  const [, second] = history().commits
  const server = receive(serverPlan(1, smallPlan), second!)
  expect(server.revision).toBe(1)
  expect(server.plan).toBe(smallPlan)
})

it('hands out the same plan when the server takes what is shown already, and another one when something changes', () => {
  const [first, second] = history().commits
  const own = [pendingCommit(first!.changes, () => first!.cause)]
  const shown = overlay(smallPlan, own)
  const taken = receive(serverPlan(1, smallPlan), first!)
  expect(sameOr(shown, overlay(taken.plan, []))).toBe(shown)
  expect(sameOr(undefined, shown)).toBe(shown)
  const later = receive(taken, second!).plan
  expect(sameOr(shown, later)).toBe(later)
})
