import { z } from 'zod'
import { idSchema } from '../../kernel'
import { lineSchema, titleSchema } from './fields'

/** Organisationseinheit (Dezernat, Amt). Kept with the plan, so that a plan of an earlier day shows the names of that day. */
export const departmentSchema = z
  .strictObject({
    id: idSchema,
    parentId: idSchema.nullable(),
    number: lineSchema.max(20),
    name: titleSchema,
  })
  .meta({ id: 'Department' })
export type Department = z.infer<typeof departmentSchema>

export const departmentDefaults = { parentId: null, number: '' } as const satisfies Partial<Department>
