import { create, violationsOf } from '@fahrplan/shared/plan'
import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import type { DayEntity } from './newAtDay'
import { newAtDay } from './newAtDay'

const TODAY = '2026-11-23'

function made(entity: DayEntity, day: string) {
  const ownerId = entity === 'measure' ? SMALL.aspect : SMALL.measure
  const subject = newAtDay(smallPlan, { entity, ownerId, day }, TODAY)
  return subject?.mode === 'create' ? subject.initial : undefined
}

describe('something new on a day', () => {
  it('begins there, or lies there', () => {
    expect(made('workPackage', '2028-05-10')).toMatchObject({ start: '2028-05-10', end: '2028-06-09' })
    expect(made('measure', '2028-05-10')).toMatchObject({ start: '2028-05-10', end: '2029-05-09' })
    expect(made('milestone', '2028-05-10')).toMatchObject({ planned: '2028-05-10' })
  })

  it.each<[DayEntity, string]>([
    ['workPackage', '2031-02-20'],
    ['measure', '2031-02-20'],
    ['milestone', '2035-01-01'],
    ['workPackage', '2020-01-01'],
  ])('keeps to the term: %s on %s', (entity, day) => {
    const change = create(entity, made(entity, day)!)
    expect(violationsOf(smallPlan, [change]).map(({ field }) => field)).toEqual(['title'])
  })

  it('needs something to belong to', () => {
    expect(newAtDay(smallPlan, { entity: 'milestone', ownerId: 'gone', day: TODAY }, TODAY)).toBeUndefined()
  })
})
