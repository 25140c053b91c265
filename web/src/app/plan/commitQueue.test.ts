import { type Change, update } from '@fahrplan/shared/plan'
import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CommitQueue } from './commitQueue'
import type { PendingCommit } from './pendingCommits'

const milestone = smallPlan.milestone.get(SMALL.milestone)!
const titled = (title: string): Change[] => [update('milestone', milestone, { title })!]
const edit = () => ({ kind: 'edit' }) as const

type Answer = { status: number; body: unknown } | 'unreachable'
let answers: Answer[]
let sent: { key: string; title: string }[]
let pending: readonly PendingCommit[]
let online: boolean

/** The network: answers from the list, one for each request. */
function network(_: string, init: RequestInit): Promise<Response> {
  const headers = init.headers as Record<string, string>
  const body = JSON.parse(init.body as string) as { changes: { after: { title: string } }[] }
  sent.push({ key: headers['idempotency-key']!, title: body.changes[0]!.after.title })
  const answer = answers.shift()!
  if (answer === 'unreachable') return Promise.reject(new TypeError('network'))
  return Promise.resolve(
    new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'content-type': 'application/problem+json' },
    }),
  )
}

const saved = (revision: number): Answer => ({ status: 200, body: { revision, commit: null } })

function queue() {
  return new CommitQueue(SMALL.strategy, {
    onChange: (commits) => (pending = commits),
    onAnswer: () => {},
    onOnline: (value) => (online = value),
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', network)
  answers = []
  sent = []
  pending = []
  online = true
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('CommitQueue', () => {
  it('sends one after the other and shows them until the plan has come so far', async () => {
    answers = [saved(5), saved(6)]
    const sending = queue()
    const results = Promise.all([sending.add(titled('A'), edit), sending.add(titled('B'), edit)])
    expect(await results).toEqual([
      { status: 'saved', revision: 5 },
      { status: 'saved', revision: 6 },
    ])
    expect(sent.map(({ title }) => title)).toEqual(['A', 'B'])
    sending.reached(5)
    expect(pending).toHaveLength(1)
    sending.reached(6)
    expect(pending).toHaveLength(0)
  })

  it('keeps what could not be sent, and sends it again under the same key', async () => {
    answers = ['unreachable', { status: 503, body: {} }, saved(5)]
    const result = queue().add(titled('A'), edit)
    await vi.advanceTimersByTimeAsync(0)
    expect([online, pending.length]).toEqual([false, 1])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await result).toEqual({ status: 'saved', revision: 5 })
    expect(online).toBe(true)
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
    expect(sent).toHaveLength(3)
  })

  it('takes off what is refused, says why, and goes on with the next', async () => {
    const conflicts = [{ kind: 'missing', entity: 'milestone', id: milestone.id, changedBy: null }]
    answers = [{ status: 409, body: { conflicts } }, saved(7)]
    const sending = queue()
    const first = sending.add(titled('A'), edit)
    const second = sending.add(titled('B'), edit)
    expect(await first).toEqual({ status: 'conflict', conflicts })
    expect(await second).toEqual({ status: 'saved', revision: 7 })
    expect(pending).toHaveLength(1)
  })

  it('hands over what was never answered when it is closed, and sends no more', async () => {
    answers = ['unreachable']
    const sending = queue()
    void sending.add(titled('A'), edit)
    await vi.advanceTimersByTimeAsync(0)
    expect(sending.close().map(({ commit }) => commit.changes)).toEqual([titled('A')])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent).toHaveLength(1)
  })
})
