import type { Id } from '@fahrplan/shared/kernel'
import type { MilestoneSlips } from '@fahrplan/shared/slippage'
import { request } from '@/app/api'

export function fetchMilestoneSlips(strategyId: Id, milestoneId: Id): Promise<MilestoneSlips> {
  return request(`/api/strategies/${strategyId}/milestones/${milestoneId}/slips`)
}
