import { type Change, update } from '@fahrplan/shared/plan'
import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CommitQueue, type UnansweredCommit } from './commitQueue'
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

const signedOut: Answer = {
  status: 401,
  body: {
    type: 'urn:fahrplan:problem:sign-in-required',
    title: 'Somebody has to sign in first',
    status: 401,
  },
}

function queue(inherited: readonly UnansweredCommit[] = []) {
  const handlers = {
    onChange: (commits: readonly PendingCommit[]) => (pending = commits),
    onAnswer: () => {},
    onOnline: (value: boolean) => (online = value),
  }
  return new CommitQueue(SMALL.strategy, handlers, inherited)
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

  it('waits when nobody is signed in any more, and sends nothing until another queue takes over', async () => {
    answers = [signedOut, saved(5)]
    const before = queue()
    const first = before.add(titled('A'), edit)
    await vi.advanceTimersByTimeAsync(0)
    const second = before.add(titled('B'), edit)
    await vi.advanceTimersByTimeAsync(60_000)
    expect([sent.length, pending.length, online]).toEqual([1, 2, true])

    answers = [saved(5), saved(6)]
    queue(before.close())
    expect([await first, await second]).toEqual([
      { status: 'saved', revision: 5 },
      { status: 'saved', revision: 6 },
    ])
    expect(sent.map(({ title }) => title)).toEqual(['A', 'A', 'B'])
    expect(sent[0]!.key).toBe(sent[1]!.key)
  })

  it('tells when nothing waits for an answer any more', async () => {
    answers = ['unreachable', saved(5)]
    const sending = queue()
    void sending.add(titled('A'), edit)
    let drained = false
    void sending.drained().then(() => (drained = true))
    await vi.advanceTimersByTimeAsync(0)
    expect([drained, sending.isBusy()]).toEqual([false, true])
    await vi.advanceTimersByTimeAsync(10_000)
    expect([drained, sending.isBusy()]).toEqual([true, false])
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
