import type { FundingCase } from '../fundingCase'
import { broken, type Finding, met, notApplicable, unknown } from '../verdict'

/** Whether the programme takes applications. Once there is one, that is history. */
export function status({ programme, grant }: FundingCase): Finding<'status'> {
  if (grant && grant.state !== 'idea') return notApplicable('applied')
  switch (programme.status) {
    case 'open':
      return met('open')
    case 'closed':
      return broken('closed')
    case 'announced':
      return unknown('announced')
    case 'unknown':
      return unknown('unknown')
  }
}
