import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDays } from '../calendar'
import {
  type DaySpan,
  earliestStart,
  endAfter,
  isBroken,
  moveInNetwork,
  type Network,
  NO_DAY,
} from '../network'
import { arbitraryProject, networkOf, PROJECT_START } from '../testing'
import { cascade, conflictsIn, resolveConflicts } from './index'

const today = PROJECT_START
const push = { policy: 'push', today } as const
const keepGap = { policy: 'keepGap', today } as const

/** A plan in which every link holds, to begin with. */
const feasible = arbitraryProject().map((project) => {
  const network = networkOf(project)
  return moveInNetwork(network, resolveConflicts(network, today).moved)
})

const anyNetwork = arbitraryProject({ withExceptions: true }).map(networkOf)

const shiftOf = (network: Network) =>
  fc.record({ item: fc.nat(network.items.length - 1), days: fc.integer({ min: -60, max: 60 }) })

const moves = (from: fc.Arbitrary<Network>) =>
  from.chain((network) => shiftOf(network).map((shift) => ({ network, ...shift })))

function wishOf(network: Network, item: number, days: number): Map<string, DaySpan> {
  const start = network.calendar.next(Math.max(today, network.start[item]! + days))
  return new Map([[network.items[item]!.id, { start, end: endAfter(network, item, start) }]])
}

function brokenLinks(network: Network): number[] {
  const spanOf = (item: number) => ({ start: network.start[item]!, end: network.end[item]! })
  return network.links.flatMap((_, link) =>
    isBroken(network, link, spanOf(network.from[link]!), spanOf(network.to[link]!)) ? [link] : [],
  )
}

describe('pushing', () => {
  it('breaks no link of a plan in which all hold', () => {
    fc.assert(
      fc.property(moves(feasible), ({ network, item, days }) => {
        const { moved, conflicts } = cascade(network, wishOf(network, item, days), push)
        expect(brokenLinks(moveInNetwork(network, moved))).toEqual([])
        expect(conflicts).toEqual([])
      }),
    )
  })

  it('moves whoever follows later only, and no further than it must', () => {
    fc.assert(
      fc.property(moves(feasible), ({ network, item, days }) => {
        const { moved } = cascade(network, wishOf(network, item, days), push)
        const after = moveInNetwork(network, moved)
        for (const [id, { start }] of moved) {
          const follower = network.indexOf.get(id)!
          if (follower === item) continue
          expect(start).toBeGreaterThan(network.start[follower]!)
          const bounds = incomingBounds(after, follower)
          expect(bounds).toContain(start)
        }
      }),
    )
  })

  it('never moves what is manual or a fact, nor off a fixed day or past a last one', () => {
    fc.assert(
      fc.property(moves(anyNetwork), ({ network, item, days }) => {
        const { moved } = cascade(network, wishOf(network, item, days), push)
        for (const [id, { start, end }] of moved) {
          const follower = network.indexOf.get(id)!
          expect(network.isFact[follower]).toBe(0)
          if (follower !== item) expect(network.isPinned[follower]).toBe(0)
          if (network.isPinned[follower]) continue
          if (network.fixed[follower] !== NO_DAY) expect(start).toBe(network.fixed[follower])
          if (network.notAfter[follower] !== NO_DAY)
            expect(end).toBeLessThanOrEqual(network.notAfter[follower]!)
        }
      }),
    )
  })

  it('says every link and bound that holds no more', () => {
    fc.assert(
      fc.property(moves(anyNetwork), ({ network, item, days }) => {
        const { moved, conflicts } = cascade(network, wishOf(network, item, days), push)
        const known = new Set(conflictsIn(network).map((one) => JSON.stringify(one)))
        const now = conflictsIn(moveInNetwork(network, moved)).map((one) => JSON.stringify(one))
        const said = conflicts.map((one) => JSON.stringify(one))
        expect(said.toSorted()).toEqual(now.filter((one) => !known.has(one)).toSorted())
      }),
    )
  })

  it('comes to rest where a patient person would who puts one thing right after the other', () => {
    fc.assert(
      fc.property(moves(feasible), ({ network, item, days }) => {
        const { moved } = cascade(network, wishOf(network, item, days), push)
        const own = moved.get(network.items[item]!.id)
        if (own) expect(moveInNetwork(network, moved).start).toEqual(putRight(network, item, own).start)
      }),
    )
  })

  it('keeps the length of what it moves, in the days that count', () => {
    fc.assert(
      fc.property(moves(feasible), ({ network, item, days }) => {
        const { moved } = cascade(network, wishOf(network, item, days), push)
        expect(moveInNetwork(network, moved).length).toEqual(network.length)
      }),
    )
  })

  it('has nothing to do where nothing moves', () => {
    fc.assert(
      fc.property(feasible, (network) => {
        expect(resolveConflicts(network, today).moved.size).toBe(0)
      }),
    )
  })
})

describe('keeping the gaps', () => {
  const free = arbitraryProject({ calendar: calendarDays }).map((project) => {
    const network = networkOf(project)
    return moveInNetwork(network, resolveConflicts(network, today).moved)
  })

  it('moves forth and back to where everything was', () => {
    fc.assert(
      fc.property(free, fc.nat(13), fc.integer({ min: 1, max: 60 }), (network, some, days) => {
        const item = some % network.items.length
        const forth = cascade(network, wishOf(network, item, days), keepGap)
        const moved = moveInNetwork(network, forth.moved)
        const back = cascade(moved, wishOf(moved, item, -days), keepGap)
        const again = moveInNetwork(moved, back.moved)
        expect([...again.start]).toEqual([...network.start])
        expect([...again.end]).toEqual([...network.end])
      }),
    )
  })

  it('breaks no link, in whichever direction', () => {
    fc.assert(
      fc.property(moves(feasible), ({ network, item, days }) => {
        const { moved } = cascade(network, wishOf(network, item, days), keepGap)
        expect(brokenLinks(moveInNetwork(network, moved))).toEqual([])
      }),
    )
  })
})

describe('putting all right', () => {
  it('leaves no broken link where nothing is in the way', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const network = networkOf(project)
        const { moved } = resolveConflicts(network, today)
        expect(brokenLinks(moveInNetwork(network, moved))).toEqual([])
      }),
    )
  })
})

function incomingBounds(network: Network, item: number): number[] {
  const bounds = []
  for (let at = network.firstIn[item]!; at < network.firstIn[item + 1]!; at++) {
    const link = network.incoming[at]!
    const from = network.from[link]!
    bounds.push(network.calendar.next(earliestStart(network, link, network.start[from]!, network.end[from]!)))
  }
  return bounds
}

/** The slow way: as long as any link is broken, its successor goes to the first day that this link leaves. */
function putRight(network: Network, item: number, own: DaySpan): Network {
  let current = moveInNetwork(network, new Map([[network.items[item]!.id, own]]))
  for (let [link] = brokenLinks(current); link !== undefined; [link] = brokenLinks(current)) {
    const [from, to] = [current.from[link]!, current.to[link]!]
    const start = current.calendar.next(
      earliestStart(current, link, current.start[from]!, current.end[from]!),
    )
    current = moveInNetwork(
      current,
      new Map([[network.items[to]!.id, { start, end: endAfter(current, to, start) }]]),
    )
  }
  return current
}
