import type { Id } from '@fahrplan/shared/kernel'
import type { MilestoneSlip, MilestoneSlips } from '@fahrplan/shared/slippage'
import { request } from '@/app/api'

export async function fetchSlips(strategyId: Id): Promise<MilestoneSlip[]> {
  const { items } = await request<{ items: MilestoneSlip[] }>(`/api/strategies/${strategyId}/slips`)
  return items
}

export function fetchMilestoneSlips(strategyId: Id, milestoneId: Id): Promise<MilestoneSlips> {
  return request(`/api/strategies/${strategyId}/milestones/${milestoneId}/slips`)
}
