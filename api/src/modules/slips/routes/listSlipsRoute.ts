import { visiblePlan } from '@fahrplan/shared/access'
import { milestoneSlipSchema, reasonsByMove, slipLedgers, slipOfMilestone } from '@fahrplan/shared/slippage'
import { z } from 'zod'
import type { App } from '../../../plugins/schemas'
import { strategyParamsSchema, visibleCommits } from '../../plan'
import type { SlipRoutesOptions } from './options'

const listSchema = z.strictObject({ items: z.array(milestoneSlipSchema) }).meta({ id: 'MilestoneSlipList' })

export function listSlipsRoute(app: App, { planStore, access }: SlipRoutesOptions): void {
  app.get(
    '/slips',
    {
      schema: {
        operationId: 'listSlips',
        summary: 'How far each milestone is from its first date',
        tags: ['slips'],
        params: strategyParamsSchema,
        response: { 200: listSchema },
        answers: { 200: { description: 'One for each milestone that there is, by its date' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async ({ params, actor }) => {
      const { strategyId } = params
      const { viewer } = await access.enter(actor, strategyId, 'readJournal')
      const commits = await planStore.dayCommits(strategyId)
      const { plan } = visiblePlan((await planStore.read(strategyId)).plan, viewer)
      const visible = await visibleCommits(planStore, strategyId, viewer, commits)
      const ledgers = slipLedgers(visible, (id) => plan.milestone.has(id))
      const reasons = reasonsByMove(plan.slipReason.values())
      const items = [...plan.milestone.values()].map((milestone) =>
        slipOfMilestone(milestone, ledgers.get(milestone.id), reasons),
      )
      return { items: items.sort((a, b) => (a.current < b.current ? -1 : 1)) }
    },
  )
}
