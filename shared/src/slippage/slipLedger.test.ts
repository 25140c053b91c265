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

  const PUBLIC = idOf(41)
  /** The concept leads to the decision, and that to the tender. */
  function linked(): Work {
    const work = new Work()
    work.edit(
      create('dependency', link(50, SMALL.workPackage, SMALL.milestone)),
      create('dependency', link(51, SMALL.milestone, OTHER)),
    )
    return work
  }
  const link = (id: number, predecessorId: Id, successorId: Id) =>
    make('dependency', {
      id: idOf(id),
      predecessorKind: predecessorId === SMALL.workPackage ? 'workPackage' : 'milestone',
      predecessorId,
      successorKind: 'milestone',
      successorId,
    })
  const ends = (work: Work, end: Day) =>
    update('workPackage', work.plan.workPackage.get(SMALL.workPackage)!, { end })
  const led = { entity: 'workPackage', id: SMALL.workPackage }

  it('says what led it, over all links, and how many came along', () => {
    const work = linked()
    work.edit(
      work.moved(OTHER, '2027-01-15'),
      work.moved(SMALL.milestone, '2026-12-15'),
      update('measure', work.plan.measure.get(SMALL.measure)!, { title: 'Anders' }),
      ends(work, '2026-11-30'),
    )
    expect(ledgerOf(work).moves).toMatchObject([{ ledBy: led, together: 2 }])
    expect(ledgerOf(work, OTHER).moves).toMatchObject([{ ledBy: led, together: 2 }])
  })

  it('is led by no successor that it pushed, nor by whatever came along without a link', () => {
    const work = linked()
    work.edit(
      create(
        'milestone',
        make('milestone', { id: PUBLIC, measureId: SMALL.measure, title: 'Bekannt', planned: '2026-12-01' }),
      ),
    )
    work.edit(
      work.moved(PUBLIC, '2026-12-24'),
      work.moved(OTHER, '2027-01-15'),
      work.moved(SMALL.milestone, '2026-12-15'),
    )
    expect(ledgerOf(work).moves).toMatchObject([{ ledBy: null, together: 2 }])
    expect(ledgerOf(work, OTHER).moves).toMatchObject([{ ledBy: { id: SMALL.milestone } }])
    expect(ledgerOf(work, PUBLIC).moves).toMatchObject([{ ledBy: null }])
  })

  it('is led by nothing that went the other way, and by no link of another time', () => {
    const work = linked()
    work.edit(ends(work, '2026-08-31'), work.moved(SMALL.milestone, '2026-12-15'))
    work.edit(remove('dependency', work.plan.dependency.get(idOf(50))!))
    work.edit(ends(work, '2026-11-30'), work.moved(SMALL.milestone, '2026-12-20'))
    expect(ledgerOf(work).moves.map(({ ledBy }) => ledBy)).toEqual([null, null])
  })

  it('names no cause for what was taken back, and the same one when it is repeated', () => {
    const work = linked()
    const pushed = work.edit(ends(work, '2026-11-30'), work.moved(SMALL.milestone, '2026-12-15'))
    work.take(pushed, 'undo')
    work.take(pushed, 'redo')
    expect(ledgerOf(work).moves.map(({ ledBy }) => ledBy)).toEqual([led, null, led])
  })

  it('is led by what moved before it alone, whatever is linked and moved', () => {
    const ids = [SMALL.milestone, OTHER, PUBLIC]
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const
    fc.assert(
      fc.property(
        fc.subarray([...pairs]),
        fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
        fc.array(
          fc.integer({ min: -9, max: 9 }).filter((days) => days !== 0),
          { minLength: 3, maxLength: 3 },
        ),
        (links, movedOnes, days) => {
          const work = new Work()
          work.edit(
            create(
              'milestone',
              make('milestone', {
                id: PUBLIC,
                measureId: SMALL.measure,
                title: 'Bekannt',
                planned: '2026-12-01',
              }),
            ),
            ...links.map(([from, to], index) => create('dependency', link(50 + index, ids[from]!, ids[to]!))),
          )
          work.edit(
            ...movedOnes.map((one) =>
              work.moved(ids[one]!, addDays(work.plan.milestone.get(ids[one]!)!.planned, days[one]!)),
            ),
          )
          for (const one of movedOnes) {
            const by = ledgerOf(work, ids[one]).moves.at(-1)!.ledBy
            const before = links.filter(
              ([from, to]) => to === one && movedOnes.includes(from) && days[from]! * days[one]! > 0,
            )
            expect(by === null).toBe(before.length === 0)
            if (by) {
              const leader = ids.indexOf(by.id)
              expect(leader).toBeLessThan(one)
              expect(ledgerOf(work, by.id).moves.at(-1)).toMatchObject({ ledBy: null })
            }
          }
        },
      ),
    )
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
