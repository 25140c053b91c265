import { z } from 'zod'
import { daySchema, idSchema } from '../../kernel'
import { positionSchema, textSchema, titleSchema } from './fields'

/** `auto` follows its predecessors, `manual` stays where it is put. */
export const SCHEDULING_MODES = ['auto', 'manual'] as const
/** What binds an item besides its links: its first day, its last day, or a day that is settled. */
export const CONSTRAINT_KINDS = ['notBefore', 'notAfter', 'fixed'] as const

/** Terminvorgabe of a work package or milestone. */
export const constraintFields = {
  constraintKind: z.enum(CONSTRAINT_KINDS).nullable(),
  /** Set when, and only when, there is a kind. */
  constraintDay: daySchema.nullable(),
  /** Day by which it should be done: a later one is said, not prevented. */
  deadline: daySchema.nullable(),
}

export const constraintDefaults = { constraintKind: null, constraintDay: null, deadline: null } as const

/** Arbeitspaket: a bar inside a measure. */
export const workPackageSchema = z
  .strictObject({
    id: idSchema,
    measureId: idSchema,
    title: titleSchema,
    description: textSchema,
    start: daySchema,
    /** Inclusive. */
    end: daySchema,
    /** Percent, 0 to 100. */
    progress: z.int().min(0).max(100),
    departmentId: idSchema.nullable(),
    scheduling: z.enum(SCHEDULING_MODES),
    ...constraintFields,
    /** Estimated lengths, in the days that the strategy counts. */
    optimisticDays: z.int().min(1).max(3_650).nullable(),
    pessimisticDays: z.int().min(1).max(3_650).nullable(),
    position: positionSchema,
  })
  .meta({ id: 'WorkPackage' })
export type WorkPackage = z.infer<typeof workPackageSchema>

export const workPackageDefaults = {
  description: '',
  progress: 0,
  departmentId: null,
  scheduling: 'auto',
  ...constraintDefaults,
  optimisticDays: null,
  pessimisticDays: null,
  position: 0,
} as const satisfies Partial<WorkPackage>
