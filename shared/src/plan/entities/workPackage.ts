import { z } from 'zod'
import { daySchema, idSchema } from '../../kernel'
import { positionSchema, textSchema, titleSchema } from './fields'

export const SCHEDULING_MODES = ['auto', 'manual'] as const

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
    position: positionSchema,
  })
  .meta({ id: 'WorkPackage' })
export type WorkPackage = z.infer<typeof workPackageSchema>

export const workPackageDefaults = {
  description: '',
  progress: 0,
  departmentId: null,
  scheduling: 'auto',
  position: 0,
} as const satisfies Partial<WorkPackage>
