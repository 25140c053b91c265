import { z } from 'zod'
import { daySchema, idSchema } from '../../kernel'
import { lineSchema, titleSchema } from './fields'

/**
 * Organisationseinheit (Dezernat, Amt), as the municipality's register has it. Kept with the plan, so that a plan
 * of an earlier day shows the names of that day.
 */
export const departmentSchema = z
  .strictObject({
    id: idSchema,
    parentId: idSchema.nullable(),
    number: lineSchema.max(20),
    name: titleSchema,
    /** Since this day it takes on nothing new; what it has done stays its own. */
    retiredOn: daySchema.nullable(),
  })
  .meta({ id: 'Department' })
export type Department = z.infer<typeof departmentSchema>

export const departmentDefaults = {
  parentId: null,
  number: '',
  retiredOn: null,
} as const satisfies Partial<Department>
