import { visiblePlan } from '@fahrplan/shared/access'
import { idSchema } from '@fahrplan/shared/kernel'
import { milestoneSlipsSchema, reasonsByMove, slipLedger, slipsOfMilestone } from '@fahrplan/shared/slippage'
import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { App } from '../../../plugins/schemas'
import { visibleCommits } from '../../plan'
import type { SlipRoutesOptions } from './options'

const paramsSchema = z.strictObject({ strategyId: idSchema, milestoneId: idSchema })

export function milestoneSlipsRoute(app: App, { planStore, access }: SlipRoutesOptions): void {
  app.get(
    '/milestones/:milestoneId/slips',
    {
      schema: {
        operationId: 'readMilestoneSlips',
        summary: 'Every move of a milestone, from its first date to the one that holds now',
        description:
          'As the journal tells it: what was confidential then is left out, from the beginning on.',
        tags: ['slips'],
        params: paramsSchema,
        response: { 200: milestoneSlipsSchema },
        answers: { 200: { description: 'The first move first' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async ({ params, actor }) => {
      const { strategyId, milestoneId } = params
      const { viewer } = await access.enter(actor, strategyId, 'readJournal')
      const commits = await planStore.dayCommits(strategyId, milestoneId)
      const { plan } = visiblePlan((await planStore.read(strategyId)).plan, viewer)
      const milestone = plan.milestone.get(milestoneId)
      if (!milestone) throw new Problem('not-found', 'There is no such milestone.')
      const visible = await visibleCommits(planStore, strategyId, viewer, commits)
      const reasons = reasonsByMove(plan.slipReason.values())
      return slipsOfMilestone(milestone, slipLedger(visible, milestoneId), reasons)
    },
  )
}
