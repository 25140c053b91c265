import type { Day } from '@fahrplan/shared/kernel'
import {
  type DecisionPoint,
  type Department,
  type Measure,
  measureSpan,
  type Plan,
} from '@fahrplan/shared/plan'
import {
  isActive,
  isMeasureOverdue,
  isMilestoneOverdue,
  isWorkPackageOverdue,
} from '@fahrplan/shared/progress'
import type { Heading } from './grouping'
import type { OutlineGroup, Step } from './outline'
import type { PlanItem } from './planItem'

/** One line of the table: a measure or a step, with what it belongs to. */
export interface TableEntry {
  readonly item: Exclude<PlanItem, { entity: 'decisionPoint' }>
  readonly point: DecisionPoint
  readonly measure: Measure
  readonly department: Department | undefined
  /** Empty for milestones: they have a day, not a span. A measure without dates takes place when its steps do. */
  readonly start: Day | null
  readonly end: Day | null
  readonly late: boolean
  /** What it stands under. */
  readonly heading: Heading
}

/** Measures and steps in the order of the outline, each once. */
export function tableEntries(outline: readonly OutlineGroup[], plan: Plan, today: Day): TableEntry[] {
  return outline.flatMap(({ heading, measures }) =>
    measures.flatMap(({ measure, steps }) => {
      const common = { heading, measure, point: plan.decisionPoint.get(measure.primaryAspectId)! }
      return [measureEntry(common, plan, today), ...steps.map((step) => stepEntry(common, step, plan, today))]
    }),
  )
}

type Common = Pick<TableEntry, 'heading' | 'measure' | 'point'>

function measureEntry(given: Common, plan: Plan, today: Day): TableEntry {
  const { measure } = given
  return {
    ...given,
    item: { entity: 'measure', value: measure },
    department: plan.department.get(measure.leadDepartmentId),
    ...measureSpan(plan, measure.id),
    late: isMeasureOverdue(measure, today),
  }
}

function stepEntry(given: Common, step: Step, plan: Plan, today: Day): TableEntry {
  const { measure } = given
  const department = plan.department.get(step.value.departmentId ?? '')
  const common = { ...given, item: step, department }
  return step.entity === 'milestone'
    ? {
        ...common,
        start: null,
        end: step.value.actual ?? step.value.planned,
        late: isActive(measure) && isMilestoneOverdue(step.value, today),
      }
    : {
        ...common,
        start: step.value.start,
        end: step.value.end,
        late: isActive(measure) && isWorkPackageOverdue(step.value, today),
      }
}
