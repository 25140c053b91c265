import {
  CONSTRAINT_KINDS,
  DEPENDENCY_TYPES,
  MILESTONE_STATES,
  SCHEDULED_ENTITIES,
  SCHEDULING_MODES,
} from '@fahrplan/shared/plan'
import { getTableName, type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, check, doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, prose, title } from './columns'
import { between, endNotBeforeStart, notBlank, oneOf } from './constraints'
import { departments } from './departments'
import { measures } from './measures'
import { findBy, partColumns, partOfStrategy, refersTo } from './parts'

const constraintColumns = () => ({
  constraintKind: text('constraint_kind', { enum: CONSTRAINT_KINDS }),
  constraintDay: day('constraint_day'),
  deadline: day('deadline'),
})

const constraintChecks = (t: { constraintKind: AnyPgColumn; constraintDay: AnyPgColumn }) => [
  oneOf(t.constraintKind, CONSTRAINT_KINDS),
  check(
    `${getTableName(t.constraintKind.table)}_constraint_has_day`,
    sql`(${t.constraintKind} is null) = (${t.constraintDay} is null)`,
  ),
]

export const workPackages = pgTable(
  'work_packages',
  {
    ...partColumns(),
    measureId: uuid('measure_id').notNull(),
    title: title('title'),
    description: prose('description'),
    start: day('start').notNull(),
    end: day('end').notNull(),
    progress: integer('progress').notNull(),
    departmentId: uuid('department_id'),
    scheduling: text('scheduling', { enum: SCHEDULING_MODES }).notNull(),
    ...constraintColumns(),
    optimisticDays: integer('optimistic_days'),
    pessimisticDays: integer('pessimistic_days'),
    position: doublePrecision('position').notNull(),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.measureId, measures),
    findBy(t, t.measureId),
    refersTo(t, t.departmentId, departments),
    findBy(t, t.departmentId),
    notBlank(t.title),
    oneOf(t.scheduling, SCHEDULING_MODES),
    between(t.progress, 0, 100),
    ...constraintChecks(t),
    between(t.optimisticDays, 1, 3_650),
    between(t.pessimisticDays, 1, 3_650),
    check('work_packages_estimates_in_order', sql`${t.optimisticDays} <= ${t.pessimisticDays}`),
    endNotBeforeStart(t.start, t.end),
  ],
)

export const milestones = pgTable(
  'milestones',
  {
    ...partColumns(),
    measureId: uuid('measure_id').notNull(),
    title: title('title'),
    criterion: prose('criterion'),
    planned: day('planned').notNull(),
    actual: day('actual'),
    state: text('state', { enum: MILESTONE_STATES }).notNull(),
    departmentId: uuid('department_id'),
    scheduling: text('scheduling', { enum: SCHEDULING_MODES }).notNull(),
    ...constraintColumns(),
    optimistic: day('optimistic'),
    pessimistic: day('pessimistic'),
    position: doublePrecision('position').notNull(),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.measureId, measures),
    findBy(t, t.measureId),
    refersTo(t, t.departmentId, departments),
    findBy(t, t.departmentId),
    notBlank(t.title),
    oneOf(t.state, MILESTONE_STATES),
    oneOf(t.scheduling, SCHEDULING_MODES),
    check('milestones_actual_when_reached', sql`(${t.state} = 'reached') = (${t.actual} is not null)`),
    ...constraintChecks(t),
    endNotBeforeStart(t.optimistic, t.pessimistic),
  ],
)

/** An end is a work package or a milestone: one column for each, filled by its kind, so that both are references. */
const endOf = (end: 'predecessor' | 'successor', kind: (typeof SCHEDULED_ENTITIES)[number]): SQL =>
  sql.raw(`case when ${end}_kind = '${kind}' then ${end}_id end`)

export const dependencies = pgTable(
  'dependencies',
  {
    ...partColumns(),
    predecessorKind: text('predecessor_kind', { enum: SCHEDULED_ENTITIES }).notNull(),
    predecessorId: uuid('predecessor_id').notNull(),
    successorKind: text('successor_kind', { enum: SCHEDULED_ENTITIES }).notNull(),
    successorId: uuid('successor_id').notNull(),
    type: text('type', { enum: DEPENDENCY_TYPES }).notNull(),
    lag: integer('lag').notNull(),
    predecessorWorkPackageId: uuid('predecessor_work_package_id').generatedAlwaysAs(
      endOf('predecessor', 'workPackage'),
    ),
    predecessorMilestoneId: uuid('predecessor_milestone_id').generatedAlwaysAs(
      endOf('predecessor', 'milestone'),
    ),
    successorWorkPackageId: uuid('successor_work_package_id').generatedAlwaysAs(
      endOf('successor', 'workPackage'),
    ),
    successorMilestoneId: uuid('successor_milestone_id').generatedAlwaysAs(endOf('successor', 'milestone')),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.predecessorWorkPackageId, workPackages),
    findBy(t, t.predecessorWorkPackageId),
    refersTo(t, t.predecessorMilestoneId, milestones),
    findBy(t, t.predecessorMilestoneId),
    refersTo(t, t.successorWorkPackageId, workPackages),
    findBy(t, t.successorWorkPackageId),
    refersTo(t, t.successorMilestoneId, milestones),
    findBy(t, t.successorMilestoneId),
    oneOf(t.predecessorKind, SCHEDULED_ENTITIES),
    oneOf(t.successorKind, SCHEDULED_ENTITIES),
    oneOf(t.type, DEPENDENCY_TYPES),
    between(t.lag, -2000, 2000),
  ],
)
