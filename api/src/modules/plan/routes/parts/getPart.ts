import { entityOf } from '@fahrplan/shared/plan'
import type { App } from '../../../../plugins/schemas'
import { sendEntity } from '../entityTag'
import { existing } from '../patchEntity'
import { partParamsSchema } from '../params'
import type { PartOptions, Resource } from './resource'

export function getPart(app: App, resource: Resource, { access }: PartOptions): void {
  const { entity, path, name, one, many } = resource
  app.get(
    `${path}/:id`,
    {
      schema: {
        operationId: `get${name}`,
        summary: `Get ${one}`,
        tags: [many],
        params: partParamsSchema,
        response: { 200: resource.schema },
        answers: { 200: { description: 'The entity', headers: { etag: 'Names this state' } } },
        problems: ['not-permitted', 'not-found', 'nothing-released'],
      },
    },
    async ({ params, actor }, reply) => {
      const { plan } = await access.view(actor, params.strategyId)
      const value = existing(entityOf(plan, entity, params.id))
      return sendEntity(reply, entity, value)
    },
  )
}
