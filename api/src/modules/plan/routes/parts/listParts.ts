import type { Id } from '@fahrplan/shared/kernel'
import type { Entity, PartName, Table } from '@fahrplan/shared/plan'
import { z } from 'zod'
import type { App } from '../../../../plugins/schemas'
import { strategyParamsSchema } from '../params'
import { pageOf } from './page'
import type { ListQuery, PartOptions, Resource } from './resource'

export function listParts(app: App, resource: Resource, { access }: PartOptions): void {
  const { entity, path, collectionName, many } = resource
  app.get(
    path,
    {
      schema: {
        operationId: `list${collectionName}`,
        summary: `List ${many}`,
        tags: [many],
        params: strategyParamsSchema,
        querystring: resource.querySchema,
        response: { 200: pageSchema(resource) },
        answers: { 200: { description: 'A page, sorted by id' } },
        problems: ['invalid-parameters', 'not-permitted', 'not-found', 'nothing-released'],
      },
    },
    async ({ params, query, actor }) => {
      const { plan } = await access.view(actor, params.strategyId)
      const table = plan[entity] as Table<PartName>
      return pageOf(table, { after: query.cursor, limit: query.limit, keep: filterOf(resource, query) })
    },
  )
}

function pageSchema({ schema, collectionName }: Resource) {
  return z
    .strictObject({
      items: z.array(schema),
      next: z.string().nullable().meta({ description: 'The `cursor` of the next page; `null` at the end' }),
    })
    .meta({ id: `${collectionName}Page` })
}

function filterOf({ references }: Resource, query: ListQuery): (value: Entity<PartName>) => boolean {
  const wanted = references.flatMap((field) =>
    query[field] === undefined ? [] : [[field, query[field]] as const],
  )
  return (value) => wanted.every(([field, id]) => refersTo((value as Record<string, unknown>)[field], id))
}

function refersTo(held: unknown, id: unknown): boolean {
  return Array.isArray(held) ? (held as Id[]).includes(id as Id) : held === id
}
