import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay, toDayNumber } from '../../kernel'
import { calendarDays, workingDaysOf } from '../calendar'
import { resolveConflicts } from '../cascade'
import { compileNetwork, moveInNetwork, type ScheduleItem } from '../network'
import { arbitraryProject, networkOf, PROJECT_START } from '../testing'
import { triangular } from './estimates'
import { type Estimate, simulate, uncertainItems } from './index'

const day = toDayNumber
const today = day('2027-01-04')
const base = { mode: 'auto', isFact: false } as const

const build: ScheduleItem = {
  ...base,
  id: 'build',
  kind: 'span',
  start: day('2027-03-01'),
  end: day('2027-03-20'),
}
const live: ScheduleItem = {
  ...base,
  id: 'live',
  kind: 'milestone',
  start: day('2027-03-25'),
  end: day('2027-03-25'),
}
const link = { id: 'l', predecessorId: 'build', successorId: 'live', type: 'FS' as const, lag: 0 }

function outlookOf(items: readonly ScheduleItem[], estimates: readonly Estimate[], runs = 10_000, seed = 1) {
  const simulation = simulate(compileNetwork(items, [link], calendarDays), estimates, { seed, today })
  simulation.run(runs)
  return simulation.outlooks()[0]!
}

describe('the outlook of a milestone', () => {
  it('is certain where nothing is uncertain', () => {
    expect(outlookOf([build, live], [])).toMatchObject({ probability: 1, likelyDay: live.start })
  })

  it('follows from how long the work before it may take', () => {
    // Between 20 and 40 days, most likely 20: at most 25 days in 1 − (15/20)² of all cases, and some for whole days.
    const { probability, likelyDay } = outlookOf(
      [build, live],
      [{ id: 'build', optimistic: 20, pessimistic: 40 }],
    )
    expect(probability).toBeGreaterThan(0.42)
    expect(probability).toBeLessThan(0.52)
    // 80 of 100 take at most 20 + 20 × (1 − √0.2) = 31 days.
    expect(Math.abs(likelyDay - day('2027-03-31'))).toBeLessThanOrEqual(1)
  })

  it('is measured by the deadline where there is one', () => {
    const estimates = [{ id: 'build', optimistic: 20, pessimistic: 40 }]
    const patient = { ...live, deadline: day('2027-04-30') }
    expect(outlookOf([build, patient], estimates).probability).toBe(1)
  })

  it('takes its own estimate too', () => {
    const { probability, days } = outlookOf([build, live], [{ id: 'live', optimistic: -2, pessimistic: 10 }])
    expect(probability).toBeGreaterThan(0.1)
    expect(probability).toBeLessThan(0.4)
    expect(toDay(days[0]!.day) >= '2027-03-23').toBe(true)
  })

  it('does not touch facts', () => {
    const done = { ...build, isFact: true }
    expect(outlookOf([done, live], [{ id: 'build', optimistic: 50, pessimistic: 90 }]).probability).toBe(1)
  })

  it('is none for what is open and should be over', () => {
    const late = { ...live, start: today - 10, end: today - 10 }
    const { probability, days } = outlookOf([build, late], [{ id: 'live', optimistic: -20, pessimistic: 5 }])
    expect(probability).toBe(0)
    expect(days[0]!.day).toBeGreaterThanOrEqual(today)
  })

  it('waits for the work before it, however it is moved in the plan', () => {
    const estimates = [{ id: 'build', optimistic: 40, pessimistic: 60 }]
    for (const other of [
      { ...live, mode: 'manual' as const },
      { ...live, constraint: { kind: 'fixed' as const, day: live.start } },
    ])
      expect(outlookOf([build, other], estimates).probability).toBe(0)
  })

  it('does not wait where somebody has put it in spite of the link', () => {
    const early = { ...live, mode: 'manual' as const, start: day('2027-03-10'), end: day('2027-03-10') }
    const estimates = [{ id: 'build', optimistic: 15, pessimistic: 30 }]
    expect(outlookOf([build, early], estimates).probability).toBe(1)
  })

  it('is the same for the same seed, in however many steps', () => {
    const estimates = [{ id: 'build', optimistic: 10, pessimistic: 40 }]
    const network = compileNetwork([build, live], [link], workingDaysOf('DE-TH'))
    const once = simulate(network, estimates, { seed: 7, today })
    const often = simulate(network, estimates, { seed: 7, today })
    once.run(500)
    for (let step = 0; step < 5; step++) often.run(100)
    expect(often.outlooks()).toEqual(once.outlooks())
    expect(often.runs).toBe(500)
  })
})

describe('what is uncertain', () => {
  const estimates = [{ id: 'build', optimistic: 10, pessimistic: 40 }]
  const uncertain = (items: readonly ScheduleItem[]) => [
    ...uncertainItems(compileNetwork(items, [link], calendarDays), estimates),
  ]

  it('has an estimate, or waits for what has one', () => {
    expect(uncertain([build, live, { ...live, id: 'other' }])).toEqual([1, 1, 0])
  })

  it('is no fact, and nothing that waits for facts alone', () => {
    expect(uncertain([{ ...build, isFact: true }, live])).toEqual([0, 0])
    expect(uncertain([build, { ...live, isFact: true }])).toEqual([1, 0])
  })
})

it('a run without surprises is the plan itself', () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      const network = networkOf(project)
      const settled = moveInNetwork(network, resolveConflicts(network, PROJECT_START).moved)
      const simulation = simulate(settled, [], { seed: 1, today: PROJECT_START })
      simulation.run(1)
      for (const { id, likelyDay } of simulation.outlooks())
        expect(likelyDay).toBe(settled.start[settled.indexOf.get(id)!])
    }),
  )
})

it('a duration lies between its estimates, and the likely one is the mode', () => {
  const estimate = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)).map((some) => some.sort((a, b) => a - b))
  fc.assert(
    fc.property(estimate, fc.double({ min: 0, max: 0.999, noNaN: true }), ([least, likely, most], chance) => {
      const value = triangular(least!, likely!, most!, chance)
      expect(value).toBeGreaterThanOrEqual(least!)
      expect(value).toBeLessThanOrEqual(most!)
    }),
  )
})
