import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryEntity, arbitraryPlan, arbitraryStep, idOf, make, SMALL, smallPlan } from '../../testing'
import { emptyPlan } from '../plan'
import { applyChanges, ChangeError } from './applyChanges'
import { basedOn } from './basedOn'
import { create, remove, update } from './change'
import { conflictsOf } from './conflictsOf'
import { diffPlans } from './diffPlans'
import { invertChanges } from './invertChanges'
import { netChanges } from './netChanges'
import { changeSchema } from './schema'
import { settleChanges } from './settleChanges'

const milestone = smallPlan.milestone.get(SMALL.milestone)!

describe('the laws of changes', () => {
  it('apply(apply(p, c), invert(c)) = p', () => {
    fc.assert(
      fc.property(arbitraryStep, ({ plan, changes }) => {
        expect(applyChanges(applyChanges(plan, changes), invertChanges(changes))).toEqual(plan)
      }),
    )
  })

  it('apply(a, diff(a, b)) = b', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (a, b) => {
        expect(applyChanges(a, diffPlans(a, b))).toEqual(b)
      }),
    )
  })

  it('the net of changes does the same, with one change per entity', () => {
    fc.assert(
      fc.property(arbitraryStep, ({ plan, changes }) => {
        const net = netChanges(changes)
        expect(applyChanges(plan, net)).toEqual(applyChanges(plan, changes))
        const touched = net.map(({ entity, id }) => entity + id)
        expect(new Set(touched).size).toBe(touched.length)
      }),
    )
  })

  it('changes that were made for a plan do not conflict with it, and settle to the same effect', () => {
    fc.assert(
      fc.property(arbitraryStep, ({ plan, changes }) => {
        expect(conflictsOf(plan, changes)).toEqual([])
        expect(applyChanges(plan, settleChanges(plan, changes))).toEqual(applyChanges(plan, changes))
      }),
    )
  })

  it('a change survives the way over the wire', () => {
    fc.assert(
      fc.property(arbitraryStep, ({ changes }) => {
        for (const change of changes)
          expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change)
      }),
    )
  })

  it('a plan is left as it was', () => {
    const before = diffPlans(emptyPlan, smallPlan)
    applyChanges(smallPlan, [update('milestone', milestone, { title: 'Anders' })!])
    expect(diffPlans(emptyPlan, smallPlan)).toEqual(before)
  })
})

describe('applyChanges', () => {
  it('keeps the tables that it does not touch', () => {
    const next = applyChanges(smallPlan, [update('milestone', milestone, { title: 'Anders' })!])
    expect(next.measure).toBe(smallPlan.measure)
    expect(next.milestone).not.toBe(smallPlan.milestone)
  })

  it.each([
    ['creates what exists', create('milestone', milestone)],
    ['updates what does not exist', { ...update('milestone', milestone, { title: 'x' })!, id: idOf(99) }],
    ['deletes what does not exist', remove('milestone', { ...milestone, id: idOf(99) })],
  ])('refuses a change that %s', (_, change) => {
    expect(() => applyChanges(smallPlan, [change])).toThrow(ChangeError)
  })
})

describe('update', () => {
  it('holds only the fields that change', () => {
    expect(update('milestone', milestone, { title: 'Neu', planned: milestone.planned })).toEqual({
      op: 'update',
      entity: 'milestone',
      id: milestone.id,
      before: { title: milestone.title },
      after: { title: 'Neu' },
    })
  })

  it('is nothing when nothing changes, lists included', () => {
    const measure = smallPlan.measure.get(SMALL.measure)!
    expect(
      update('measure', measure, {
        ...measure,
        partners: [...measure.partners],
        furtherAspectIds: [...measure.furtherAspectIds],
      }),
    ).toBeUndefined()
  })
})

describe('conflictsOf', () => {
  const wanted = update('milestone', milestone, { planned: '2027-01-01' })!

  it('lets another field of the same entity move on', () => {
    const moved = applyChanges(smallPlan, [update('milestone', milestone, { title: 'Anders' })!])
    expect(conflictsOf(moved, [wanted])).toEqual([])
  })

  it('names the field and all three values when the same field moved on', () => {
    const moved = applyChanges(smallPlan, [update('milestone', milestone, { planned: '2026-12-24' })!])
    expect(conflictsOf(moved, [wanted])).toEqual([
      {
        kind: 'field',
        entity: 'milestone',
        id: milestone.id,
        field: 'planned',
        before: milestone.planned,
        current: '2026-12-24',
        wanted: '2027-01-01',
      },
    ])
  })

  it('is content when someone else already did the same', () => {
    const moved = applyChanges(smallPlan, [wanted])
    expect(conflictsOf(moved, [wanted])).toEqual([])
    expect(settleChanges(moved, [wanted])).toEqual([])
  })

  it('is content with a deletion upon what someone else already did, and takes back to what really was', () => {
    const moved = applyChanges(smallPlan, [wanted])
    const both = [wanted, remove('milestone', moved.milestone.get(milestone.id)!)]
    expect(conflictsOf(moved, both)).toEqual([])
    const settled = settleChanges(moved, both)
    expect(applyChanges(applyChanges(moved, settled), invertChanges(settled))).toEqual(moved)
  })

  it('says that an entity is gone, or that its id is taken', () => {
    const without = applyChanges(smallPlan, [remove('milestone', milestone)])
    expect(conflictsOf(without, [wanted])).toMatchObject([{ kind: 'missing', id: milestone.id }])
    expect(conflictsOf(smallPlan, [create('milestone', milestone)])).toMatchObject([{ kind: 'exists' }])
  })

  it('does not delete what someone else has just changed', () => {
    const moved = applyChanges(smallPlan, [update('milestone', milestone, { title: 'Anders' })!])
    expect(conflictsOf(moved, [remove('milestone', milestone)])).toMatchObject([
      { kind: 'field', field: 'title' },
    ])
  })
})

describe('changeSchema', () => {
  it('names the field that is wrong', () => {
    const change = update('milestone', milestone, { title: 'x' })!
    const parsed = changeSchema.safeParse({ ...change, after: { title: '' } })
    expect(parsed.error?.issues[0]?.path).toEqual(['after', 'title'])
  })

  it.each([
    ['a field without its old value', { before: {}, after: { title: 'x' } }],
    ['an old value without its new one', { before: { title: 'x' }, after: {} }],
    ['an unknown field', { before: { colour: 'red' }, after: { colour: 'blue' } }],
    ['a new id', { before: { id: idOf(1) }, after: { id: idOf(2) } }],
  ])('refuses %s', (_, fields) => {
    expect(
      changeSchema.safeParse({ op: 'update', entity: 'milestone', id: milestone.id, ...fields }).success,
    ).toBe(false)
  })

  it('refuses a creation whose id differs from its value', () => {
    const value = make('milestone', {
      id: idOf(50),
      measureId: SMALL.measure,
      title: 'x',
      planned: '2027-01-01',
    })
    expect(
      changeSchema.safeParse({ op: 'create', entity: 'milestone', id: idOf(51), after: value }).success,
    ).toBe(false)
  })

  it('refuses text that PostgreSQL cannot keep', () => {
    fc.assert(
      fc.property(arbitraryEntity('milestone'), fc.constantFrom('\u0000', '\ud800'), (value, bad) => {
        const after = { ...value, criterion: bad }
        expect(
          changeSchema.safeParse({ op: 'create', entity: 'milestone', id: value.id, after }).success,
        ).toBe(false)
      }),
    )
  })
})

it('a plan grows from nothing by its own changes', () => {
  expect(applyChanges(emptyPlan, diffPlans(emptyPlan, smallPlan))).toEqual(smallPlan)
})

describe('what is based on what stood there once', () => {
  const seen = [{ id: milestone.id, field: 'title', was: milestone.title }]
  const theirs = applyChanges(smallPlan, [update('milestone', milestone, { title: 'Ihres' })!])
  const now = theirs.milestone.get(milestone.id)!

  it('stands against what was written since', () => {
    const mine = [update('milestone', now, { title: 'Meins', planned: '2027-01-01' })!]
    expect(conflictsOf(theirs, mine)).toEqual([])
    expect(conflictsOf(theirs, basedOn(mine, seen))).toMatchObject([
      { field: 'title', before: milestone.title, current: 'Ihres', wanted: 'Meins' },
    ])
    expect(conflictsOf(theirs, basedOn([remove('milestone', now)], seen))).toHaveLength(1)
  })

  it('does the same as before where nobody wrote, and elsewhere', () => {
    const mine = [update('milestone', milestone, { title: 'Meins' })!]
    expect(basedOn(mine, seen)).toEqual(mine)
    const others = [update('milestone', now, { planned: '2027-01-01' })!, create('milestone', now)]
    expect(basedOn(others, seen)).toEqual(others)
  })
})
