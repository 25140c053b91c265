import { entityOf, removeEntity } from '@fahrplan/shared/plan'
import type { App } from '../../../../plugins/schemas'
import { requireCondition, requireMatch } from '../entityTag'
import { onNewestPlan } from '../onNewestPlan'
import { conditionHeadersSchema, partParamsSchema } from '../params'
import { existing } from '../patchEntity'
import type { PartOptions, Resource } from './resource'

export function deletePart(app: App, resource: Resource, { planStore, access }: PartOptions): void {
  const { entity, path, name, one, many } = resource
  app.delete(
    `${path}/:id`,
    {
      schema: {
        operationId: `delete${name}`,
        summary: `Delete ${one}`,
        description:
          'What belongs to it is deleted too, and references to it are emptied. Where others ' +
          'cannot do without it nothing is deleted, and the problem names them.',
        tags: [many],
        params: partParamsSchema,
        headers: conditionHeadersSchema,
        requiredHeaders: ['if-match'],
        answers: { 204: { description: 'It is gone' } },
        problems: [
          'not-permitted',
          'not-found',
          'conflict',
          'still-referenced',
          'precondition-failed',
          'rule-violated',
          'precondition-required',
        ],
      },
    },
    async (request, reply) => {
      const { strategyId, id } = request.params
      const ifMatch = requireCondition(request.headers['if-match'])
      const { viewer, author } = await access.enter(request.actor, strategyId, 'editPlan')
      await onNewestPlan(planStore, strategyId, async () => {
        const { plan } = await access.view(request.actor, strategyId)
        requireMatch(ifMatch, entity, existing(entityOf(plan, entity, id)))
        const changes = removeEntity(plan, entity, id)
        return planStore.commit({ strategyId, author, viewer, changes, cause: { kind: 'edit' } })
      })
      return reply.code(204).send()
    },
  )
}
