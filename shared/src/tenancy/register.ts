import { z } from 'zod'
import { daySchema, idSchema } from '../kernel'
import { departmentSchema } from '../plan'

/**
 * A department in the municipality's register. The strategies have copies with the same ids, so that a plan
 * of an earlier day shows the names of that day.
 */
export const registeredDepartmentSchema = departmentSchema
  .extend({
    /** Whose open work it handed over when it was merged. */
    mergedIntoId: idSchema.nullable(),
  })
  .meta({ id: 'RegisteredDepartment' })
export type RegisteredDepartment = z.infer<typeof registeredDepartmentSchema>

const { name, number, parentId } = departmentSchema.shape

/** One step of a reorganisation. */
export const reorganisationSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('create'),
      id: idSchema.optional(),
      name,
      number: number.default(''),
      parentId: parentId.default(null),
    }),
    z.strictObject({ kind: z.literal('rename'), id: idSchema, name, number }),
    z.strictObject({ kind: z.literal('move'), id: idSchema, parentId }),
    /** Its open work goes to the other; what it has finished stays its own. */
    z.strictObject({ kind: z.literal('merge'), id: idSchema, intoId: idSchema, on: daySchema.optional() }),
    z.strictObject({ kind: z.literal('retire'), id: idSchema, on: daySchema.optional() }),
    z.strictObject({ kind: z.literal('revive'), id: idSchema }),
  ])
  .meta({ id: 'Reorganisation' })
export type Reorganisation = z.infer<typeof reorganisationSchema>
