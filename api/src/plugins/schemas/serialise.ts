import fastJsonStringify, { type AnySchema } from 'fast-json-stringify'
import { z } from 'zod'

export type Serialise = (value: unknown) => string

const compiled = new WeakMap<z.ZodType, Serialise>()

/**
 * Writes values of a schema as JSON, members in the schema's order: equal values give equal bytes.
 * Compiled at first use, because most schemas of the API are problems that never occur.
 */
export function serialiserOf(schema: z.ZodType): Serialise {
  return (value) => {
    let serialise = compiled.get(schema)
    if (!serialise) compiled.set(schema, (serialise = fastJsonStringify(writingSchema(schema)) as Serialise))
    return serialise(value)
  }
}

function writingSchema(schema: z.ZodType): AnySchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'output',
    override: ({ jsonSchema }) => simplify(jsonSchema),
  }) as AnySchema
}

/** What was validated on the way in is only written on the way out. */
function simplify(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  const [value, none, ...more] = jsonSchema.anyOf ?? []
  if (typeof value?.type === 'string' && none?.type === 'null' && more.length === 0) {
    delete jsonSchema.anyOf
    Object.assign(jsonSchema, value, { type: [value.type, 'null'] })
  }
  // fast-json-stringify tries the branches of a union one by one; V8 alone is faster then.
  if (jsonSchema.anyOf ?? jsonSchema.oneOf) for (const key of Object.keys(jsonSchema)) delete jsonSchema[key]
  for (const check of ['pattern', 'format', 'allOf', 'description']) delete jsonSchema[check]
}
