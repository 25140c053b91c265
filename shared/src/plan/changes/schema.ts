import { z } from 'zod'
import { idSchema } from '../../kernel'
import { ENTITIES, ENTITY_NAMES, type EntityName } from '../entities'
import type { Change } from './change'

/** More than any gesture makes; a whole plan is loaded in parts or from a file. */
export const MAX_CHANGES = 20_000

function entityChangeSchema(entity: EntityName) {
  const schema = ENTITIES[entity].schema as z.ZodObject<{ id: typeof idSchema }>
  const name = `${entity.charAt(0).toUpperCase()}${entity.slice(1)}`
  const fields = schema
    .omit({ id: true })
    .partial()
    .meta({ id: `${name}Fields` })
  const common = { entity: z.literal(entity), id: idSchema }
  return z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('create'), ...common, after: schema }).meta({ id: `Create${name}` }),
    z
      .strictObject({ op: z.literal('update'), ...common, before: fields, after: fields })
      .meta({ id: `Update${name}` }),
    z.strictObject({ op: z.literal('delete'), ...common, before: schema }).meta({ id: `Delete${name}` }),
  ])
}

const [first, ...others] = ENTITY_NAMES.map(entityChangeSchema)

/** One change of one entity, as it travels. */
export const changeSchema: z.ZodType<Change> = z
  .discriminatedUnion('entity', [first!, ...others])
  .superRefine((change, context) => {
    if (change.op === 'update') {
      for (const field of Object.keys(change.after))
        if (!Object.hasOwn(change.before, field))
          context.addIssue({
            code: 'custom',
            path: ['before', field],
            message: 'missing: every changed field needs its old value',
          })
      for (const field of Object.keys(change.before))
        if (!Object.hasOwn(change.after, field))
          context.addIssue({
            code: 'custom',
            path: ['after', field],
            message: 'missing: every old value needs its new one',
          })
    } else {
      const value = change.op === 'create' ? change.after : change.before
      if (value.id !== change.id)
        context.addIssue({ code: 'custom', path: ['id'], message: 'differs from the id of the value' })
    }
  })
  .meta({ id: 'Change' }) as unknown as z.ZodType<Change>

export const changesSchema = z.array(changeSchema).min(1).max(MAX_CHANGES)
