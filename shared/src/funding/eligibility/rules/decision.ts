import { addDays, type Day } from '../../../kernel'
import type { FundingCase } from '../fundingCase'
import { broken, type Finding, met, notApplicable, unknown } from '../verdict'
import { nextWindow } from './window'

/** Whether the decision can be there before the measure starts, where it has to be. */
export function decision(one: FundingCase): Finding<'decision'> {
  const { programme, grant, measure } = one
  if (grant && grant.state !== 'idea' && grant.state !== 'applied') return notApplicable('decided')
  if (programme.earlyStart === 'allowed') return met('notNeeded')
  if (grant?.earlyStartPermittedOn) return met('permitted', { day: grant.earlyStartPermittedOn })
  if (measure.start === null) return unknown('noStart')
  return expected(one, measure.start)
}

function expected(one: FundingCase, start: Day): Finding<'decision'> {
  const { programme, grant, today } = one
  const applied = grant?.appliedOn ?? earliestApplication(one)
  // No decision comes before today: how long it takes need not be known where the measure runs already.
  if (start < today) return (programme.earlyStart === 'forbidden' ? broken : unknown)('begun', { start })
  if (applied === null || programme.decisionWeeks === null) return unknown('unknown')
  const day = addDays(applied, programme.decisionWeeks * 7)
  if (day <= start) return met('before', { day, start })
  if (programme.earlyStart === 'onRequest') return unknown('askForPermission', { day, start })
  return programme.earlyStart === null
    ? unknown('ruleUnknown', { day, start })
    : broken('after', { day, start })
}

/** The first day from today on on which one can apply; null where that is not known. */
export function earliestApplication({ programme, today }: FundingCase): Day | null {
  if (programme.rolling) return today
  const next = nextWindow(programme.windows, today)
  if (!next) return null
  return next.opens !== null && next.opens > today ? next.opens : today
}
