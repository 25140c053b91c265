import {
  type Change,
  create,
  type DeleteChange,
  type Entity,
  type EntityName,
  type Measure,
  type Plan,
  removeEntity,
  update,
} from '@fahrplan/shared/plan'
import fc from 'fast-check'
import { arbitraryWish, type Wish } from '../../testing'

/** What went together, in the order in which it can come back. */
export type Gone = readonly DeleteChange[]

export type Deed = (plan: Plan, gone: readonly Gone[]) => readonly Change[]

const anyOf = <E extends EntityName>(plan: Plan, entity: E, which: number): Entity<E> | undefined => {
  const values = [...plan[entity].values()] as Entity<E>[]
  return values[which % values.length]
}

const idOfAny = (plan: Plan, entity: EntityName, which: number) => anyOf(plan, entity, which)?.id

const changed = <E extends EntityName>(entity: E, value: Entity<E> | undefined, fields: Partial<Entity<E>>) =>
  value ? [update(entity, value, fields)].filter((change) => change !== undefined) : []

const which = fc.nat({ max: 50 })

const classify = fc.tuple(which, fc.constantFrom('restricted', 'restricted', 'internal', 'public')).map(
  ([measure, confidentiality]): Deed =>
    (plan) =>
      changed('measure', anyOf(plan, 'measure', measure), { confidentiality } as Partial<Entity<'measure'>>),
)

const handOver = fc.tuple(which, which, which).map(([measure, lead, involved]): Deed => (plan) => {
  const leadDepartmentId = idOfAny(plan, 'department', lead)!
  const other = idOfAny(plan, 'department', involved)!
  const involvedDepartmentIds = other === leadDepartmentId ? [] : [other]
  return changed('measure', anyOf(plan, 'measure', measure), { leadDepartmentId, involvedDepartmentIds })
})

const answerOtherwise = fc.tuple(which, which).map(
  ([measure, point]): Deed =>
    (plan) =>
      changed('measure', anyOf(plan, 'measure', measure), {
        primaryAspectId: idOfAny(plan, 'decisionPoint', point)!,
      }),
)

const MOVABLE = ['workPackage', 'milestone', 'costItem', 'grant', 'involvement', 'onlineService'] as const

const move = fc.tuple(fc.constantFrom(...MOVABLE), which, which).map(
  ([entity, item, measure]): Deed =>
    (plan) =>
      changed(entity, anyOf(plan, entity, item), { measureId: idOfAny(plan, 'measure', measure)! }),
)

const letGo = fc.tuple(fc.constantFrom('involvement', 'onlineService'), which).map(
  ([entity, item]): Deed =>
    (plan) =>
      changed(entity, anyOf(plan, entity, item), { measureId: null }),
)

const pointElsewhere = fc.tuple(which, which, which).map(
  ([link, from, to]): Deed =>
    (plan) =>
      changed('dependency', anyOf(plan, 'dependency', link), {
        predecessorKind: 'workPackage',
        predecessorId: idOfAny(plan, 'workPackage', from)!,
        successorKind: 'milestone',
        successorId: idOfAny(plan, 'milestone', to)!,
      }),
)

const regroup = fc.tuple(which, which).map(([department, parent]): Deed => (plan) => {
  const parentId = idOfAny(plan, 'department', parent)!
  const unit = anyOf(plan, 'department', department)
  return unit?.id === parentId ? [] : changed('department', unit, { parentId })
})

const removal = fc
  .tuple(fc.constantFrom('measure', 'measure', 'measure', ...MOVABLE, 'dependency', 'tranche'), which)
  .map(([entity, item]): Deed => (plan) => {
    const id = idOfAny(plan, entity, item)
    return id === undefined ? [] : removeEntity(plan, entity, id)
  })

/** As it is when somebody takes a deletion back, but not always as confidential as it was. */
const comeBack = fc
  .tuple(which, fc.constantFrom<(Partial<Measure> | undefined)[]>({ confidentiality: 'internal' }, undefined))
  .map(
    ([item, otherwise]): Deed =>
      (_plan, gone) =>
        (gone.at(-1 - (item % 4)) ?? []).map(({ entity, before }) =>
          create(entity, { ...before, ...(entity === 'measure' && otherwise) } as Entity),
        ),
  )

const anything = arbitraryWish.map(
  (wish: Wish): Deed =>
    (plan) =>
      wish(plan),
)

/** Mostly such as move the border between what is confidential and what is not. */
export const arbitraryDeed: fc.Arbitrary<Deed> = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: classify },
      { weight: 1, arbitrary: handOver },
      { weight: 2, arbitrary: answerOtherwise },
      { weight: 3, arbitrary: move },
      { weight: 3, arbitrary: letGo },
      { weight: 2, arbitrary: pointElsewhere },
      { weight: 1, arbitrary: regroup },
      { weight: 3, arbitrary: removal },
      { weight: 4, arbitrary: comeBack },
      { weight: 3, arbitrary: anything },
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map(
    (deeds): Deed =>
      (plan, gone) =>
        deeds.flatMap((deed) => deed(plan, gone)),
  )
