import type { App } from '../../../../plugins/schemas'
import { requireCondition, sendEntity } from '../entityTag'
import { conditionHeadersSchema, partParamsSchema } from '../params'
import { patchEntity } from '../patchEntity'
import type { PartOptions, Resource } from './resource'

export function patchPart(app: App, resource: Resource, { planStore, access }: PartOptions): void {
  const { entity, path, name, one, many } = resource
  app.patch(
    `${path}/:id`,
    {
      schema: {
        operationId: `patch${name}`,
        summary: `Change some fields of ${one}`,
        description: 'JSON Merge Patch (RFC 7396): `null` empties a field, a list is replaced as a whole.',
        tags: [many],
        consumes: ['application/merge-patch+json', 'application/json'],
        params: partParamsSchema,
        headers: conditionHeadersSchema,
        requiredHeaders: ['if-match'],
        body: resource.patchSchema,
        response: { 200: resource.schema },
        answers: { 200: { description: 'The entity as it is now', headers: { etag: 'Names this state' } } },
        problems: [
          'malformed-body',
          'not-permitted',
          'not-found',
          'conflict',
          'precondition-failed',
          'body-too-large',
          'unsupported-media-type',
          'invalid-body',
          'rule-violated',
          'precondition-required',
        ],
      },
    },
    async (request, reply) => {
      const { strategyId, id } = request.params
      const ifMatch = requireCondition(request.headers['if-match'])
      const target = { strategyId, entity, id, ifMatch, actor: request.actor }
      const value = await patchEntity({ planStore, access }, target, request.body)
      return sendEntity(reply, entity, value)
    },
  )
}
