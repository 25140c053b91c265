import {
  CONFIDENTIALITIES,
  CONSTRAINT_KINDS,
  COST_CATEGORIES,
  COST_NATURES,
  DECISION_POINT_KINDS,
  DECISION_POINT_STATES,
  DEPENDENCY_TYPES,
  type Entity,
  LIGHTS,
  MEASURE_KINDS,
  MEASURE_PHASES,
  MILESTONE_STATES,
  PAPER_KINDS,
  PRIORITIES,
  SCHEDULING_MODES,
  SLIP_CODES,
} from '@fahrplan/shared/plan'

export type EditableEntity =
  | 'measure'
  | 'workPackage'
  | 'milestone'
  | 'costItem'
  | 'dependency'
  | 'decisionPoint'
  | 'paper'
  | 'slipReason'

/** How a field is entered. */
export type Control =
  | { readonly type: 'line' | 'link' | 'text' | 'day' | 'flag' | 'lines' }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'money' }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | {
      readonly type:
        | 'department'
        | 'departments'
        | 'aspect'
        | 'aspects'
        | 'budgetYear'
        | 'step'
        | 'point'
        | 'paper'
    }

export type FieldSpec<E extends EditableEntity = EditableEntity> = {
  readonly field: keyof Entity<E> & string
  readonly control: Control
  readonly optional?: boolean
  /** Shown only when asked for: what few people change. */
  readonly more?: boolean
}

const choice = (values: readonly string[]): Control => ({ type: 'choice', values })

const CONSTRAINTS = [
  { field: 'scheduling', control: choice(SCHEDULING_MODES), more: true },
  { field: 'constraintKind', control: choice(CONSTRAINT_KINDS), optional: true, more: true },
  { field: 'constraintDay', control: { type: 'day' }, optional: true, more: true },
  { field: 'deadline', control: { type: 'day' }, optional: true, more: true },
] as const

/** The fields of each form, in their order. */
export const FIELD_SPECS: { readonly [E in EditableEntity]: readonly FieldSpec<E>[] } = {
  measure: [
    { field: 'title', control: { type: 'line' } },
    { field: 'phase', control: choice(MEASURE_PHASES) },
    { field: 'kind', control: choice(MEASURE_KINDS) },
    { field: 'start', control: { type: 'day' }, optional: true },
    { field: 'end', control: { type: 'day' }, optional: true },
    { field: 'leadDepartmentId', control: { type: 'department' } },
    { field: 'primaryAspectId', control: { type: 'aspect' } },
    { field: 'goal', control: { type: 'text' }, optional: true },
    { field: 'description', control: { type: 'text' }, optional: true },
    { field: 'key', control: { type: 'line' }, more: true },
    { field: 'furtherAspectIds', control: { type: 'aspects' }, optional: true, more: true },
    { field: 'involvedDepartmentIds', control: { type: 'departments' }, optional: true, more: true },
    { field: 'priority', control: choice(PRIORITIES), more: true },
    { field: 'confidentiality', control: choice(CONFIDENTIALITIES), more: true },
    { field: 'firstContractOn', control: { type: 'day' }, optional: true, more: true },
    { field: 'earlyStartReason', control: { type: 'text' }, optional: true, more: true },
    { field: 'partners', control: { type: 'lines' }, optional: true, more: true },
    { field: 'usesAi', control: { type: 'flag' }, more: true },
    { field: 'lightOverride', control: choice(LIGHTS), optional: true, more: true },
    { field: 'lightReason', control: { type: 'text' }, optional: true, more: true },
  ],
  workPackage: [
    { field: 'title', control: { type: 'line' } },
    { field: 'start', control: { type: 'day' } },
    { field: 'end', control: { type: 'day' } },
    { field: 'progress', control: { type: 'number', min: 0, max: 100 } },
    { field: 'departmentId', control: { type: 'department' }, optional: true },
    { field: 'description', control: { type: 'text' }, optional: true },
    ...CONSTRAINTS,
    { field: 'optimisticDays', control: { type: 'number', min: 1, max: 3_650 }, optional: true, more: true },
    { field: 'pessimisticDays', control: { type: 'number', min: 1, max: 3_650 }, optional: true, more: true },
  ],
  milestone: [
    { field: 'title', control: { type: 'line' } },
    { field: 'planned', control: { type: 'day' } },
    { field: 'state', control: choice(MILESTONE_STATES) },
    { field: 'actual', control: { type: 'day' }, optional: true },
    { field: 'criterion', control: { type: 'text' }, optional: true },
    { field: 'departmentId', control: { type: 'department' }, optional: true },
    { field: 'optimistic', control: { type: 'day' }, optional: true, more: true },
    { field: 'pessimistic', control: { type: 'day' }, optional: true, more: true },
    ...CONSTRAINTS,
  ],
  costItem: [
    { field: 'title', control: { type: 'line' } },
    { field: 'year', control: { type: 'budgetYear' } },
    { field: 'plannedCents', control: { type: 'money' } },
    { field: 'category', control: choice(COST_CATEGORIES) },
    { field: 'nature', control: choice(COST_NATURES) },
    { field: 'followUp', control: { type: 'flag' } },
    { field: 'committedCents', control: { type: 'money' }, more: true },
    { field: 'actualCents', control: { type: 'money' }, more: true },
    { field: 'eligibleCents', control: { type: 'money' }, optional: true, more: true },
  ],
  decisionPoint: [
    { field: 'number', control: { type: 'line' } },
    { field: 'title', control: { type: 'line' } },
    { field: 'kind', control: choice(DECISION_POINT_KINDS) },
    { field: 'text', control: { type: 'text' }, optional: true },
    { field: 'due', control: { type: 'day' }, optional: true },
    { field: 'paperId', control: { type: 'paper' } },
    { field: 'state', control: choice(DECISION_POINT_STATES), more: true },
    { field: 'supersededById', control: { type: 'point' }, optional: true, more: true },
    { field: 'addedById', control: { type: 'paper' }, optional: true, more: true },
  ],
  paper: [
    { field: 'number', control: { type: 'line' } },
    { field: 'title', control: { type: 'line' } },
    { field: 'kind', control: choice(PAPER_KINDS) },
    { field: 'link', control: { type: 'link' }, optional: true },
  ],
  slipReason: [
    { field: 'code', control: choice(SLIP_CODES) },
    { field: 'note', control: { type: 'text' }, optional: true },
  ],
  dependency: [
    { field: 'predecessorId', control: { type: 'step' } },
    { field: 'successorId', control: { type: 'step' } },
    { field: 'type', control: choice(DEPENDENCY_TYPES) },
    { field: 'lag', control: { type: 'number', min: -2000, max: 2000 } },
  ],
}
