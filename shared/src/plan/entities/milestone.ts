import { z } from 'zod'
import { daySchema, idSchema } from '../../kernel'
import { positionSchema, textSchema, titleSchema } from './fields'
import { constraintDefaults, constraintFields, SCHEDULING_MODES } from './workPackage'

export const MILESTONE_STATES = ['open', 'reached', 'dropped'] as const

/** Meilenstein: a dated, checkable result of a measure. */
export const milestoneSchema = z
  .strictObject({
    id: idSchema,
    measureId: idSchema,
    title: titleSchema,
    /** How to tell that it is reached. */
    criterion: textSchema,
    planned: daySchema,
    /** Set when, and only when, it is reached. */
    actual: daySchema.nullable(),
    state: z.enum(MILESTONE_STATES),
    departmentId: idSchema.nullable(),
    scheduling: z.enum(SCHEDULING_MODES),
    ...constraintFields,
    optimistic: daySchema.nullable(),
    pessimistic: daySchema.nullable(),
    position: positionSchema,
  })
  .meta({ id: 'Milestone' })
export type Milestone = z.infer<typeof milestoneSchema>

export const milestoneDefaults = {
  criterion: '',
  actual: null,
  state: 'open',
  departmentId: null,
  scheduling: 'auto',
  ...constraintDefaults,
  optimistic: null,
  pessimistic: null,
  position: 0,
} as const satisfies Partial<Milestone>
