import type { Id } from '@fahrplan/shared/kernel'
import {
  type Change,
  create,
  type Entity,
  ENTITY_NAMES,
  type EntityName,
  type Plan,
  REFERENCES,
  removeEntity,
  update,
} from '@fahrplan/shared/plan'
import { arbitraryEntity } from '@fahrplan/shared/testing'
import fc from 'fast-check'

/** What somebody wants to do to a plan, made into changes once it is known how the plan looks to them. */
export type Wish = (plan: Plan) => Change[]

const parts = ENTITY_NAMES.filter((name) => name !== 'strategy')

const arbitraryCreation: fc.Arbitrary<Wish> = fc
  .tuple(fc.constantFrom(...parts), fc.uuid())
  .chain(([entity, id]) =>
    arbitraryEntity(entity).map((value): Wish => (plan) => [
      create(entity, { ...atHome(plan, entity, value), id }),
    ]),
  )

const arbitraryUpdate: fc.Arbitrary<Wish> = fc
  .tuple(fc.constantFrom(...ENTITY_NAMES), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 3 }))
  .chain(([entity, which, from, count]) =>
    arbitraryEntity(entity).map((value): Wish => (plan) => {
      const current = nth(plan, entity, which)
      if (!current) return []
      const fields = Object.entries(atHome(plan, entity, value)).filter(([name]) => name !== 'id')
      const chosen = [...fields, ...fields].slice(from % fields.length).slice(0, count)
      const change = update(entity, current, Object.fromEntries(chosen) as Partial<Entity>)
      return change ? [change] : []
    }),
  )

const arbitraryRemoval: fc.Arbitrary<Wish> = fc
  .tuple(fc.constantFrom(...parts), fc.nat())
  .map(([entity, which]): Wish => (plan) => {
    const current = nth(plan, entity, which)
    return current ? removeEntity(plan, entity, current.id) : []
  })

const arbitraryDeed = fc.oneof(
  { weight: 3, arbitrary: arbitraryCreation },
  { weight: 6, arbitrary: arbitraryUpdate },
  { weight: 1, arbitrary: arbitraryRemoval },
)

/** Mostly one deed, as a gesture is; sometimes several at once. Not every wish keeps the rules of a plan. */
export const arbitraryWish: fc.Arbitrary<Wish> = fc.array(arbitraryDeed, { minLength: 1, maxLength: 3 }).map(
  (deeds): Wish =>
    (plan) =>
      deeds.flatMap((deed) => deed(plan)),
)

/** The same value with its references pointing at what the plan has. */
export function atHome<E extends EntityName>(plan: Plan, entity: E, value: Entity<E>): Entity<E> {
  const moved: Record<string, unknown> = { ...value }
  for (const { field, to } of REFERENCES[entity]) {
    const held = moved[field]
    if (Array.isArray(held)) moved[field] = [...new Set(held.flatMap((id: Id) => nthId(plan, to, id) ?? []))]
    else if (typeof held === 'string') moved[field] = nthId(plan, to, held) ?? null
  }
  if (entity === 'dependency') {
    moved['predecessorId'] = nthId(plan, moved['predecessorKind'] as EntityName, value.id)
    moved['successorId'] = nthId(plan, moved['successorKind'] as EntityName, String(moved['successorId']))
  }
  return moved as Entity<E>
}

/** The generator's ids differ in their last digits: these choose. */
function nthId(plan: Plan, entity: EntityName, id: Id): Id | undefined {
  return nth(plan, entity, Number.parseInt(id.slice(-4), 16))?.id
}

function nth(plan: Plan, entity: EntityName, which: number): Entity | undefined {
  const values = [...plan[entity].values()]
  return values[which % values.length]
}
