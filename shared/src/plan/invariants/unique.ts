import type { Entity, EntityName } from '../entities'
import type { Plan } from '../plan'
import { changedAt, type Touched, touched } from './touched'
import type { Invariant, Step, Violation } from './violation'

/** Fields that together name an entity within its plan. The last one is pointed at. */
const NATURAL_KEYS: { readonly [E in EntityName]?: readonly (keyof Entity<E> & string)[] } = {
  measure: ['key'],
  decisionPoint: ['number'],
  sourceYear: ['fundingSourceId', 'year'],
  contribution: ['measureId', 'fundingSourceId', 'year'],
  tranche: ['grantId', 'year'],
  principleCheck: ['measureId', 'principleId'],
  slipReason: ['milestoneId', 'revision'],
  dependency: ['predecessorId', 'successorId', 'type'],
}

export const unique: Invariant = (step) =>
  (Object.keys(NATURAL_KEYS) as EntityName[]).flatMap((entity) => duplicates(step, entity))

function duplicates<E extends EntityName>(step: Step, entity: E): Violation[] {
  const fields = NATURAL_KEYS[entity] as readonly (keyof Entity<E> & string)[]
  const moved = touched(step, entity).filter((item: Touched<E>) => changedAt(item, ...fields))
  if (moved.length === 0) return []

  const keyOf = (value: Entity<E>) => JSON.stringify(fields.map((field) => value[field]))
  const counts = countKeys(step.after, entity, keyOf)
  return moved
    .filter(({ after }) => counts.get(keyOf(after))! > 1)
    .map(({ id, after }) => ({
      rule: 'duplicate',
      entity,
      id,
      field: fields.at(-1)!,
      message: `there is another ${entity} with the same ${fields.join(', ')}`,
      params: { value: String(after[fields.at(-1)!]) },
    }))
}

function countKeys<E extends EntityName>(plan: Plan, entity: E, keyOf: (value: Entity<E>) => string) {
  const counts = new Map<string, number>()
  for (const value of (plan[entity] as ReadonlyMap<string, Entity<E>>).values()) {
    const key = keyOf(value)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
