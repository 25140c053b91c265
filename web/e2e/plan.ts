import type { APIRequestContext } from '@playwright/test'

interface Milestone {
  id: string
  measureId: string
  departmentId: string | null
  title: string
  planned: string
  state: 'open' | 'reached' | 'dropped'
  constraintKind: string | null
}

interface WorkPackage {
  id: string
  measureId: string
  title: string
  start: string
  end: string
  progress: number
  constraintKind: string | null
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
      end: string | null
      confidentiality: string
      leadDepartmentId: string
      involvedDepartmentIds: string[]
      firstContractOn: string | null
    }[]
    grants: { id: string; measureId: string; state: string }[]
    milestones: Milestone[]
    workPackages: WorkPackage[]
    dependencies: {
      id: string
      predecessorId: string
      successorId: string
      type: 'FS' | 'SS' | 'FF' | 'SF'
      lag: number
    }[]
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

/** A work package that has not begun, and the milestone right after it that nothing but their link binds. */
export async function aPair(
  request: APIRequestContext,
  nth = 0,
): Promise<{ before: WorkPackage; after: Milestone }> {
  const { workPackages, milestones, dependencies } = await readPlan(request)
  const pairs = dependencies
    .filter(({ type, lag }) => type === 'FS' && lag === 0)
    .flatMap(({ predecessorId, successorId }) => {
      const before = workPackages.find(({ id }) => id === predecessorId)
      const after = milestones.find(({ id }) => id === successorId)
      if (!before || !after || before.progress > 0 || after.state !== 'open') return []
      if (before.constraintKind !== null || after.constraintKind !== null || before.start < '2027-01-01')
        return []
      const days = (Date.parse(after.planned) - Date.parse(before.end)) / 86_400_000
      // Nobody else waits for them or holds them up: what moves is what is looked at.
      const others = dependencies.filter(
        (link) =>
          link.successorId === after.id || link.predecessorId === after.id || link.successorId === before.id,
      )
      return days >= 0 && days < 40 && others.length <= 2 ? [{ before, after }] : []
    })
  return pairs[nth]!
}
