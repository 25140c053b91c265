import { earlyStartOf } from '../../../plan'
import type { FundingCase } from '../fundingCase'
import { broken, type Finding, met, notApplicable, unknown } from '../verdict'

const APPLICANT = { state: 'idea', decidedOn: null, earlyStartPermittedOn: null } as const

/** Whether the first binding contract comes after what allows it. */
export function earlyStart({ measure, programme, grant, today }: FundingCase): Finding<'earlyStart'> {
  if (grant?.state === 'settled') return notApplicable('settled')
  const contract = measure.firstContractOn
  if (contract === null) return met('noContract')
  switch (earlyStartOf(measure, grant ?? APPLICANT, programme, today)) {
    case 'none':
      return met('after', { contract })
    case 'pending':
      return unknown('pending', { contract })
    case 'unknown':
      return unknown('unknown', { contract })
    case 'early':
      return measure.earlyStartReason.trim() === ''
        ? broken('early', { contract })
        : unknown('overridden', { contract, because: measure.earlyStartReason })
  }
}
