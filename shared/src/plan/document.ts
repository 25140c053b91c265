import { z } from 'zod'
import { COLLECTIONS, PART_NAMES, type PartName } from './collections'
import { ENTITIES, type Entity, type Strategy, strategyDefaults, strategySchema } from './entities'
import { type Plan, strategyOf } from './plan'

/** A plan as it travels and as it is kept in a file: the strategy, then every entity in a list of its own. */
export type PlanDocument = { strategy: Strategy } & {
  [E in PartName as (typeof COLLECTIONS)[E]]: Entity<E>[]
}

export const planDocumentSchema = z
  .strictObject({
    strategy: strategySchema,
    ...(Object.fromEntries(PART_NAMES.map((name) => [COLLECTIONS[name], z.array(ENTITIES[name].schema)])) as {
      [E in PartName as (typeof COLLECTIONS)[E]]: z.ZodArray<(typeof ENTITIES)[E]['schema']>
    }),
  })
  .meta({ id: 'Plan' })

/** Every list in the order of its ids: equal plans give equal documents, whatever happened before. */
export function toDocument(plan: Plan): PlanDocument {
  return {
    strategy: strategyOf(plan),
    ...Object.fromEntries(
      PART_NAMES.map((name) => [COLLECTIONS[name], inOrder<Entity>(plan[name].values())]),
    ),
  } as PlanDocument
}

export function inOrder<T extends { readonly id: string }>(values: Iterable<T>): T[] {
  return [...values].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** A document as an older version kept it: what that one did not know of yet has its default. */
export function completeDocument({ strategy, ...lists }: PlanDocument): PlanDocument {
  const kept: Readonly<Partial<Record<string, readonly Entity[]>>> = lists
  const complete = PART_NAMES.map((name) => [
    COLLECTIONS[name],
    (kept[COLLECTIONS[name]] ?? []).map((value) => ({ ...ENTITIES[name].defaults, ...value })),
  ])
  return {
    strategy: { ...strategyDefaults, ...strategy },
    ...Object.fromEntries(complete),
  } as PlanDocument
}

/** The document is expected to be valid; where that is not sure, parse it with `planDocumentSchema` first. */
export function fromDocument(document: PlanDocument): Plan {
  const tables = PART_NAMES.map((name) => [
    name,
    new Map((document[COLLECTIONS[name]] as Entity[]).map((value) => [value.id, value])),
  ])
  return {
    strategy: new Map([[document.strategy.id, document.strategy]]),
    ...Object.fromEntries(tables),
  } as Plan
}
