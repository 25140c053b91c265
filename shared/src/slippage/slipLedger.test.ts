import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, type Id, newId } from '../kernel'
import {
  applyChanges,
  type Cause,
  type Change,
  type Commit,
  create,
  invertChanges,
  type Plan,
  remove,
  update,
} from '../plan'
import { idOf, make, SMALL, smallPlan, smallPlanChanges } from '../testing'
import { slipLedger, slipLedgers, stands } from './index'

const OTHER = idOf(40)

/** A strategy that is worked on, commit by commit. */
class Work {
  readonly commits: Commit[] = []
  plan: Plan = smallPlan

  constructor() {
    this.#enter(smallPlanChanges, { kind: 'edit' })
    this.edit(
      create(
        'milestone',
        make('milestone', { id: OTHER, measureId: SMALL.measure, title: 'Vergabe', planned: '2026-12-01' }),
      ),
    )
  }

  edit(...changes: (Change | undefined)[]): number {
    const wanted = changes.filter((change) => change !== undefined)
    this.plan = applyChanges(this.plan, wanted)
    return this.#enter(wanted, { kind: 'edit' })
  }

  take(revision: number, kind: 'undo' | 'redo'): number {
    const { changes } = this.commits[revision - 1]!
    const wanted = kind === 'undo' ? invertChanges(changes) : changes
    this.plan = applyChanges(this.plan, wanted)
    return this.#enter(wanted, { kind, of: revision })
  }

  moved(id: Id, planned: Day): Change | undefined {
    return update('milestone', this.plan.milestone.get(id)!, { planned })
  }

  #enter(changes: readonly Change[], cause: Cause): number {
    const revision = this.commits.length + 1
    const author = { id: SMALL.strategy, name: 'Astrid', role: 'strategist' } as const
    this.commits.push({ revision, at: '2026-11-24T08:00:00.000Z', author, cause, changes })
    return revision
  }
}

const ledgerOf = (work: Work, id: Id = SMALL.milestone) => slipLedger(work.commits, id)!

describe('the slip ledger of a milestone', () => {
  it('begins where it was planned first, without a move', () => {
    expect(ledgerOf(new Work())).toEqual({ original: '2026-10-15', current: '2026-10-15', moves: [] })
    expect(slipLedger(new Work().commits, newId())).toBeUndefined()
  })

  it('tells each move with its author and its days, forth and back', () => {
    const work = new Work()
    work.edit(work.moved(SMALL.milestone, '2026-11-15'))
    work.edit(work.moved(SMALL.milestone, '2026-11-08'))
    const { original, current, moves } = ledgerOf(work)
    expect([original, current]).toEqual(['2026-10-15', '2026-11-08'])
    expect(moves).toMatchObject([
      { revision: 3, from: '2026-10-15', to: '2026-11-15', days: 31, ledBy: null, together: 0 },
      { revision: 4, from: '2026-11-15', to: '2026-11-08', days: -7, author: { name: 'Astrid' } },
    ])
  })

  it('says what led it and how many came along', () => {
    const work = new Work()
    const workPackage = work.plan.workPackage.get(SMALL.workPackage)!
    work.edit(
      update('workPackage', workPackage, { end: '2026-11-30' }),
      update('measure', work.plan.measure.get(SMALL.measure)!, { title: 'Anders' }),
      work.moved(SMALL.milestone, '2026-12-15'),
      work.moved(OTHER, '2027-01-15'),
    )
    const first = { entity: 'workPackage', id: SMALL.workPackage }
    expect(ledgerOf(work).moves).toMatchObject([{ ledBy: first, together: 2 }])
    expect(ledgerOf(work, OTHER).moves).toMatchObject([{ ledBy: first, together: 2 }])
  })

  it('tells what was taken back and repeated from what holds', () => {
    const work = new Work()
    const moved = work.edit(work.moved(SMALL.milestone, '2026-11-15'))
    work.take(moved, 'undo')
    expect(ledgerOf(work).moves.filter(stands)).toEqual([])
    const again = work.take(moved, 'redo')
    expect(ledgerOf(work).moves.map(({ takenBack, days }) => [takenBack, days])).toEqual([
      [true, 31],
      [false, -31],
      [false, 31],
    ])
    expect(
      ledgerOf(work)
        .moves.filter(stands)
        .map(({ revision }) => revision),
    ).toEqual([again])
  })

  it('goes on when a deleted milestone comes back', () => {
    const work = new Work()
    work.edit(work.moved(SMALL.milestone, '2026-11-15'))
    const gone = work.edit(remove('milestone', work.plan.milestone.get(SMALL.milestone)!))
    work.take(gone, 'undo')
    expect(ledgerOf(work)).toMatchObject({ original: '2026-10-15', current: '2026-11-15' })
    expect(ledgerOf(work).moves).toHaveLength(1)
  })

  it('sets out from the first day that is told when the beginning is withheld', () => {
    const work = new Work()
    work.edit(work.moved(SMALL.milestone, '2026-11-15'))
    work.edit(work.moved(SMALL.milestone, '2026-11-20'))
    expect(slipLedger(work.commits.slice(3), SMALL.milestone)).toMatchObject({
      original: '2026-11-15',
      current: '2026-11-20',
      moves: [{ days: 5 }],
    })
  })

  const arbitraryDeeds = fc.array(
    fc.record({
      milestones: fc.subarray([SMALL.milestone, OTHER], { minLength: 1 }),
      days: fc.integer({ min: -90, max: 90 }),
      back: fc.nat({ max: 4 }),
    }),
    { maxLength: 30 },
  )

  it('adds up, whatever was moved and taken back, and ends where the plan has it', () => {
    fc.assert(
      fc.property(arbitraryDeeds, (deeds) => {
        const work = new Work()
        let last: number | undefined
        for (const { milestones, days, back } of deeds) {
          if (back === 0 && last !== undefined) {
            work.take(last, 'undo')
            last = undefined
            continue
          }
          const changes = milestones.map((id) =>
            work.moved(id, addDays(work.plan.milestone.get(id)!.planned, days)),
          )
          if (changes.some((change) => change)) last = work.edit(...changes)
        }
        for (const [id, { original, current, moves }] of slipLedgers(work.commits)) {
          expect(current).toBe(work.plan.milestone.get(id)!.planned)
          expect(
            addDays(
              original,
              moves.reduce((sum, { days }) => sum + days, 0),
            ),
          ).toBe(current)
          expect(
            addDays(
              original,
              moves.filter(stands).reduce((sum, { days }) => sum + days, 0),
            ),
          ).toBe(current)
          expect(slipLedger(work.commits, id)).toEqual({ original, current, moves })
        }
      }),
    )
  })
})
