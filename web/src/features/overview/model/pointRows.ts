import type { Day, Id } from '@fahrplan/shared/kernel'
import type { DecisionPoint, Plan } from '@fahrplan/shared/plan'
import { progressByAspect } from '@fahrplan/shared/progress'

export interface PointRow {
  readonly point: DecisionPoint
  /** The number of the point that covers a struck one. */
  readonly coveredBy: string | undefined
  readonly measures: number
  /** Measures that count here, but are confidential and not shown. */
  readonly withheld: number
  /** Milestones for aspects and mandates; measures with a decided check for principles. */
  readonly all: number
  readonly done: number
  readonly overdue: number
  /** `passed`: the day is over, and not everything is reached. Whether the duty goes on does not follow from that. */
  readonly deadline: 'none' | 'ahead' | 'met' | 'passed'
}

export interface PointGroup {
  readonly kind: DecisionPoint['kind']
  readonly rows: readonly PointRow[]
  /** Confidential measures that count in none of the rows, though they would in each. */
  readonly withheld: number
}

const KINDS: readonly DecisionPoint['kind'][] = ['mandate', 'aspect', 'principle', 'reporting']

/** The decision points as they were decided, struck ones included, with how far each is. */
export function pointGroups(
  plan: Plan,
  today: Day,
  withheldAt: (pointId: Id | null) => number = () => 0,
): PointGroup[] {
  const progress = progressByAspect(plan, today)
  const checks = decidedChecks(plan)
  const points = [...plan.decisionPoint.values()].sort((a, b) => a.number.localeCompare(b.number, 'de'))
  return KINDS.map((kind) => ({
    kind,
    // Every measure is held against every principle.
    withheld: kind === 'principle' ? withheldAt(null) : 0,
    rows: points
      .filter((point) => point.kind === kind)
      .map((point) => {
        const found = progress.get(point.id)
        const check = checks.get(point.id)
        const all = (kind === 'principle' ? check?.all : found?.milestones) ?? 0
        const done = (kind === 'principle' ? check?.done : found?.reached) ?? 0
        return {
          point,
          coveredBy: point.supersededById ? plan.decisionPoint.get(point.supersededById)?.number : undefined,
          measures: found?.measures ?? 0,
          withheld: withheldAt(point.id),
          all,
          done,
          overdue: found?.overdue ?? 0,
          deadline: deadlineOf(point.due, today, all > 0 && done === all),
        }
      }),
  })).filter(({ rows }) => rows.length > 0)
}

function deadlineOf(due: Day | null, today: Day, reached: boolean): PointRow['deadline'] {
  if (due === null) return 'none'
  if (due >= today) return 'ahead'
  return reached ? 'met' : 'passed'
}

/** Every measure is to be held against every principle; a check that is still open decides nothing. */
function decidedChecks(plan: Plan): ReadonlyMap<Id, { all: number; done: number }> {
  const measures = new Set<Id>()
  for (const measure of plan.measure.values()) if (measure.phase !== 'dropped') measures.add(measure.id)
  const decided = new Map<Id, Set<Id>>()
  for (const { principleId, measureId, verdict } of plan.principleCheck.values()) {
    if (verdict === 'open' || !measures.has(measureId)) continue
    const known = decided.get(principleId)
    if (known) known.add(measureId)
    else decided.set(principleId, new Set([measureId]))
  }
  return new Map(
    [...plan.decisionPoint.keys()].map((id) => [
      id,
      { all: measures.size, done: decided.get(id)?.size ?? 0 },
    ]),
  )
}
