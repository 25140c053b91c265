import type { APIRequestContext } from '@playwright/test'

interface Milestone {
  id: string
  measureId: string
  departmentId: string | null
  title: string
  planned: string
  state: 'open' | 'reached' | 'dropped'
}

interface PlanAnswer {
  revision: number
  plan: {
    strategy: { id: string; end: string }
    decisionPoints: { id: string; number: string }[]
    departments: { id: string; number: string; name: string; retiredOn: string | null }[]
    measures: {
      id: string
      key: string
      title: string
      phase: string
      confidentiality: string
      leadDepartmentId: string
    }[]
    milestones: Milestone[]
    workPackages: { id: string; title: string; start: string; end: string; progress: number }[]
    costItems: { id: string; measureId: string; title: string; year: number; plannedCents: number }[]
  }
}

interface Strategy {
  id: string
  status: 'draft' | 'adopted' | 'archived'
}

/** The first strategy with this status. */
export async function openStrategy(request: APIRequestContext, status: Strategy['status']): Promise<string> {
  const { items } = (await (await request.get('/api/strategies')).json()) as { items: Strategy[] }
  return items.find((one) => one.status === status)!.id
}

/** The plan as the server has it now: of the adopted strategy unless told. */
export async function readPlan(request: APIRequestContext, strategyId?: string): Promise<PlanAnswer['plan']> {
  const id = strategyId ?? (await openStrategy(request, 'adopted'))
  const answer = await request.get(`/api/strategies/${id}/plan`)
  return ((await answer.json()) as PlanAnswer).plan
}

/** An open milestone whose title no other step has, well within the horizon. */
export async function anOpenMilestone(
  request: APIRequestContext,
  nth = 0,
  strategyId?: string,
): Promise<Milestone> {
  const { milestones, workPackages, measures } = await readPlan(request, strategyId)
  const steps = [...milestones, ...workPackages]
  const active = new Set(
    measures.filter(({ phase }) => phase !== 'dropped' && phase !== 'done').map(({ id }) => id),
  )
  const found = milestones.filter(
    ({ state, planned, title, measureId }) =>
      state === 'open' &&
      active.has(measureId) &&
      planned > '2027-06-01' &&
      planned < '2029-01-01' &&
      steps.filter((step) => step.title === title).length === 1,
  )
  return found[nth]!
}

export async function decisionPoint(request: APIRequestContext, number: string): Promise<string> {
  const { decisionPoints } = await readPlan(request)
  return decisionPoints.find((point) => point.number === number)!.id
}

/** `2027-03-15` as a German reader writes it. */
export function german(day: string): string {
  return day.split('-').reverse().join('.')
}
