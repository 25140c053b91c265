import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay, toDayNumber } from '../../kernel'
import { calendarDays } from '../calendar'
import { conflictsIn, resolveConflicts } from '../cascade'
import { compileNetwork, endAfter, moveInNetwork, type Network, type ScheduleItem } from '../network'
import { arbitraryProject, networkOf, PROJECT_START } from '../testing'
import { driversOf, isCriticalLink, schedulePass } from './index'

const from = PROJECT_START
const today = PROJECT_START

const feasible = arbitraryProject().map((project) => {
  const network = networkOf(project)
  return moveInNetwork(network, resolveConflicts(network, today).moved)
})

function span(id: string, start: string, end: string, more: Partial<ScheduleItem> = {}): ScheduleItem {
  return {
    id,
    kind: 'span',
    start: toDayNumber(start),
    end: toDayNumber(end),
    mode: 'auto',
    isFact: false,
    ...more,
  }
}

const link = (predecessorId: string, successorId: string, lag = 0) => ({
  id: `${predecessorId}-${successorId}`,
  predecessorId,
  successorId,
  type: 'FS' as const,
  lag,
})

/** A long way over `b`, a short one over `c`, and an end of its own. */
const diamond = compileNetwork(
  [
    span('a', '2027-03-01', '2027-03-10'),
    span('b', '2027-03-11', '2027-03-30'),
    span('c', '2027-03-15', '2027-03-20'),
    span('d', '2027-03-31', '2027-04-09'),
    span('e', '2027-03-11', '2027-03-12'),
  ],
  [link('a', 'b'), link('a', 'c'), link('b', 'd'), link('c', 'd', 3), link('a', 'e')],
  calendarDays,
)

const of = (network: Network, values: Int32Array | Uint8Array, id: string) => values[network.indexOf.get(id)!]

describe('the passes', () => {
  const march = toDayNumber('2027-03-01')
  const pass = schedulePass(diamond, { from: march, today: march })

  it('find the critical path', () => {
    expect([...pass.isCritical]).toEqual([1, 1, 0, 1, 0])
    expect(diamond.links.map((_, index) => isCriticalLink(diamond, pass.isCritical, index))).toEqual([
      true,
      false,
      true,
      false,
      false,
    ])
  })

  it('tell how far an item can move, for the plan and for its successors', () => {
    expect([...pass.totalSlack]).toEqual([0, 0, 7, 0, 28])
    expect([...pass.freeSlack]).toEqual([0, 0, 7, 0, 28])
    expect(toDay(of(diamond, pass.earliestStart, 'c')!)).toBe('2027-03-11')
    expect(toDay(of(diamond, pass.latestEnd, 'c')!)).toBe('2027-03-27')
  })

  it('let each end stand for itself when they are asked to', () => {
    const each = schedulePass(diamond, { from: march, today: march, ends: 'each' })
    expect([...each.isCritical]).toEqual([1, 1, 0, 1, 1])
  })

  it('are bound by deadlines, and say by how much one is missed', () => {
    const late = compileNetwork(
      [
        span('a', '2027-03-01', '2027-03-10'),
        span('b', '2027-03-11', '2027-03-30', { deadline: toDayNumber('2027-03-25') }),
        span('far', '2027-03-01', '2027-12-31'),
      ],
      [link('a', 'b')],
      calendarDays,
    )
    expect([...schedulePass(late, { from: march, today: march }).totalSlack]).toEqual([-5, -5, 0])
  })

  it('begin nothing in the past, and leave facts where they are', () => {
    const late = schedulePass(
      compileNetwork(
        [span('a', '2027-03-01', '2027-03-10', { isFact: true }), span('b', '2027-03-20', '2027-03-30')],
        [link('a', 'b')],
        calendarDays,
      ),
      { from: march, today: toDayNumber('2027-03-15') },
    )
    expect([...late.earliestStart].map(toDay)).toEqual(['2027-03-01', '2027-03-15'])
    expect([...late.isCritical]).toEqual([0, 1])
  })

  it('know what holds an item', () => {
    expect(driversOf(diamond, 'd')).toEqual(['b-d'])
    expect(driversOf(diamond, 'c')).toEqual([])
  })
})

describe('the laws of slack', () => {
  it('is never negative in a plan in which all holds', () => {
    fc.assert(
      fc.property(feasible, fc.constantFrom('plan' as const, 'each' as const), (network, ends) => {
        const held = conflictsIn(network).length === 0
        const { totalSlack, freeSlack } = schedulePass(network, { from, today, ends })
        if (!held) return
        expect(Math.min(...totalSlack)).toBeGreaterThanOrEqual(0)
        expect(Math.min(...freeSlack)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('free slack is part of the total', () => {
    fc.assert(
      fc.property(feasible, (network) => {
        const { totalSlack, freeSlack } = schedulePass(network, { from, today })
        totalSlack.forEach((total, item) => expect(freeSlack[item]).toBeLessThanOrEqual(total))
      }),
    )
  })

  it('an item may use up its free slack and nobody moves, its total slack and the plan still ends in time', () => {
    fc.assert(
      fc.property(feasible, fc.nat(13), (network, some) => {
        const item = some % network.items.length
        const pass = schedulePass(network, { from, today })
        const last = Math.max(...network.end)
        const moveTo = (slack: number) => {
          const start = network.calendar.next(network.calendar.add(network.start[item]!, slack))
          return moveInNetwork(
            network,
            new Map([[network.items[item]!.id, { start, end: endAfter(network, item, start) }]]),
          )
        }
        expect(conflictsIn(moveTo(pass.freeSlack[item]!)).filter(({ kind }) => kind === 'link')).toEqual([])
        const late = moveTo(pass.totalSlack[item]!)
        const settled = moveInNetwork(late, resolveConflicts(late, today).moved)
        expect(Math.max(...settled.end)).toBe(last)
      }),
    )
  })

  it('nothing begins before it can: the earliest days break no link and cannot be earlier', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const network = networkOf(project)
        const { earliestStart, earliestEnd } = schedulePass(network, { from, today })
        const early = { ...network, start: earliestStart, end: earliestEnd }
        expect(conflictsIn(early).filter(({ kind }) => kind === 'link')).toEqual([])
        network.items.forEach((_, item) => {
          const start = network.calendar.previous(earliestStart[item]! - 1)
          if (start < from) return
          const starts = earliestStart.slice()
          const ends = earliestEnd.slice()
          starts[item] = start
          ends[item] = endAfter(network, item, start)
          expect(conflictsIn({ ...early, start: starts, end: ends })).not.toEqual([])
        })
      }),
    )
  })
})
