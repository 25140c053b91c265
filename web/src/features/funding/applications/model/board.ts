import { amountOf, type FundingDeadline, fundingDeadlines, tranchesOf } from '@fahrplan/shared/funding'
import { type Cents, type Day, type Id, sumCents } from '@fahrplan/shared/kernel'
import {
  type FundingProgramme,
  type Grant,
  GRANT_STATES,
  type Measure,
  type Plan,
} from '@fahrplan/shared/plan'
import { FUNDING_FORMS, type FundingForm, fundingForm } from './fundingForm'

export interface ApplicationCard {
  readonly grant: Grant
  readonly measure: Measure
  readonly programme: FundingProgramme
  readonly form: FundingForm
  /** What was approved, once there is a decision for it; what is planned until then. */
  readonly amount: Cents
  readonly years: readonly number[]
  /** The most urgent one; one without a day where none is known. */
  readonly deadline: FundingDeadline | undefined
}

export interface CardGroup {
  readonly form: FundingForm
  readonly cards: readonly ApplicationCard[]
  readonly sum: Cents
}

export interface BoardColumn {
  readonly state: Grant['state']
  readonly count: number
  readonly groups: readonly CardGroup[]
}

/** The applications by state, grants apart from loans and benefits in kind, each group with its sum. */
export function boardOf(plan: Plan, today: Day): BoardColumn[] {
  const cards = cardsOf(plan, today)
  return GRANT_STATES.map((state) => {
    const inState = cards.filter(({ grant }) => grant.state === state)
    const groups = FUNDING_FORMS.flatMap((form) => groupOf(form, inState))
    return { state, count: inState.length, groups }
  })
}

function groupOf(form: FundingForm, inState: readonly ApplicationCard[]): CardGroup[] {
  const cards = inState.filter((card) => card.form === form)
  return cards.length === 0 ? [] : [{ form, cards, sum: sumCents(cards.map(({ amount }) => amount)) }]
}

function cardsOf(plan: Plan, today: Day): ApplicationCard[] {
  const deadlines = firstDeadlines(plan, today)
  const cards = [...plan.grant.values()].flatMap((grant) => {
    const measure = plan.measure.get(grant.measureId)
    const programme = plan.fundingProgramme.get(grant.fundingProgrammeId)
    if (!measure || !programme) return []
    const parts = tranchesOf(plan, grant.id)
    return [
      {
        grant,
        measure,
        programme,
        form: fundingForm(programme),
        amount: amountOf(grant, parts),
        years: parts.map(({ year }) => year),
        deadline: deadlines.get(grant.id),
      },
    ]
  })
  return cards.sort((a, b) => a.measure.key.localeCompare(b.measure.key, 'de', { numeric: true }))
}

/** They come in the order of their urgency. */
function firstDeadlines(plan: Plan, today: Day): ReadonlyMap<Id, FundingDeadline> {
  const first = new Map<Id, FundingDeadline>()
  for (const deadline of fundingDeadlines(plan, today))
    if (!first.has(deadline.grantId)) first.set(deadline.grantId, deadline)
  return first
}
