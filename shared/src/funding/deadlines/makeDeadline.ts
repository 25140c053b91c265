import { addDays, type Day } from '../../kernel'
import type { DeadlineKind, DeadlineParams, FundingDeadline, MissingFact } from './deadline'
import type { FundingCase } from './fundingCase'

/** How long the work takes, in weeks: an experience of the house and no fact of a programme. */
export const LEAD_WEEKS: { readonly [K in DeadlineKind]: number } = {
  window: 8,
  start: 8,
  decision: 4,
  drawdown: 4,
  grantPeriodEnd: 8,
  proof: 8,
  earmarking: 4,
}

interface Known {
  readonly due: Day
  /** Whether it stands in the application or its decision, and not only in the guideline of the programme. */
  readonly own: boolean
  readonly params?: DeadlineParams
  /** Tells several of one kind and application apart. */
  readonly part?: string
}

export function knownDeadline(
  { grant, programme }: FundingCase,
  kind: DeadlineKind,
  { due, own, params = {}, part }: Known,
): FundingDeadline {
  return {
    ...common(grant, kind, part),
    due,
    begins: addDays(due, -7 * LEAD_WEEKS[kind]),
    certain: own || (programme.verifiedOn !== null && !programme.example),
    params,
  }
}

export function unknownDeadline(
  { grant }: FundingCase,
  kind: DeadlineKind,
  missing: MissingFact,
  { params = {}, part }: Pick<Known, 'params' | 'part'> = {},
): FundingDeadline {
  return {
    ...common(grant, kind, part),
    due: null,
    begins: null,
    certain: false,
    params: { ...params, missing },
  }
}

function common({ id, fundingProgrammeId, measureId }: FundingCase['grant'], kind: DeadlineKind, part = id) {
  return { key: `${kind}-${part}`, kind, grantId: id, programmeId: fundingProgrammeId, measureId }
}
