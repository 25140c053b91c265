import type { FundingCase } from '../fundingCase'
import { broken, type Finding, met, unknown } from '../verdict'

/** Whether the programme is for what the measure is about. */
export function aspect({ programme, measure }: FundingCase): Finding<'aspect'> {
  const wanted = programme.eligibleAspectIds
  if (wanted === null) return unknown('unknown')
  const serves = [measure.primaryAspectId, ...measure.furtherAspectIds]
  if (serves.some((id) => wanted.includes(id))) return met('fits')
  return broken(wanted.length === 0 ? 'none' : 'other')
}
