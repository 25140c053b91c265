import type { FundingCase } from '../fundingCase'
import { costItemsOf } from '../rowsOf'
import { broken, type Finding, met, unknown } from '../verdict'

/** Whether the measure has cost of the kinds that are funded. */
export function category({ plan, programme, measure }: FundingCase): Finding<'category'> {
  const items = costItemsOf(plan, measure.id)
  if (items.length === 0) return unknown('noCost')
  const wanted = programme.eligibleCategories
  if (wanted === null) return unknown('unknown')
  return items.some((item) => wanted.includes(item.category)) ? met('fits') : broken('other')
}
