import { z } from 'zod'

export type JsonSchema = z.core.JSONSchema.BaseSchema

export interface SchemaWriter {
  /** The schema as JSON Schema 2020-12; what has an id is referred to. */
  write(schema: z.ZodType, io: 'input' | 'output'): JsonSchema
  /** Every schema with an id that was written so far. */
  readonly components: Record<string, JsonSchema>
}

export function createSchemaWriter(): SchemaWriter {
  const components: Record<string, JsonSchema> = {}
  const written = { input: new Map<z.ZodType, JsonSchema>(), output: new Map<z.ZodType, JsonSchema>() }

  function write(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const known = written[io].get(schema)
    if (known) return known
    // Inside another schema everything with an id becomes a definition, the schema itself too.
    const { properties, $defs = {} } = withComponentRefs(
      z.toJSONSchema(z.object({ schema }), { io, unrepresentable: 'any', override: tidy }),
    )
    for (const [id, definition] of Object.entries($defs)) keep(id, definition)
    const result = properties!.schema as JsonSchema
    written[io].set(schema, result)
    return result
  }

  function keep(id: string, { id: _id, ...definition }: JsonSchema): void {
    const known = components[id]
    // Two shapes under one name would make one of them a lie.
    if (known && JSON.stringify(known) !== JSON.stringify(definition))
      throw new Error(`the schema ${id} is sent in another shape than it is received`)
    components[id] = definition
  }

  return { write, components }
}

function withComponentRefs(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema
}

/** Formats speak for themselves; their regular expressions only make the document long. */
function tidy({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  // zod names the format of an id after its last check.
  if ((jsonSchema.format as string) === 'lowercase') {
    jsonSchema.format = 'uuid'
    delete jsonSchema.allOf
  }
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern
}
