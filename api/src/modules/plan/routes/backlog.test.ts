import type { Commit } from '@fahrplan/shared/plan'
import { describe, expect, it } from 'vitest'
import { createBacklog } from './backlog'

const commit = (revision: number): Commit => ({
  revision,
  at: '2027-03-15T08:00:00.000Z',
  author: { id: '00000000-0000-7000-8000-000000000001', name: 'Strategieteam', role: 'strategist' },
  cause: { kind: 'edit' },
  changes: [],
})

describe('a backlog', () => {
  it('gives what came, in its order, and then waits for more', async () => {
    const backlog = createBacklog(new AbortController().signal, 10)
    backlog.add(commit(1))
    backlog.add(commit(2))
    expect((await backlog.take()).map(({ revision }) => revision)).toEqual([1, 2])
    const later = backlog.take()
    backlog.add(commit(3))
    expect((await later).map(({ revision }) => revision)).toEqual([3])
  })

  it('stops waiting when the reader has left', async () => {
    const reader = new AbortController()
    const waiting = createBacklog(reader.signal, 10).take()
    reader.abort()
    expect(await waiting).toEqual([])
  })

  it('keeps no more than a slow reader may cost, and says that it dropped the rest', async () => {
    const backlog = createBacklog(new AbortController().signal, 10)
    for (let revision = 1; revision <= 15; revision++) backlog.add(commit(revision))
    expect(await backlog.take()).toEqual([])
    expect(backlog.overflowed()).toBe(true)
    expect(backlog.overflowed()).toBe(false)
    backlog.add(commit(16))
    expect(await backlog.take()).toHaveLength(1)
  })
})
