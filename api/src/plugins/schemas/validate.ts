import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { InvalidRequestError, type RequestPart } from '../errors'

/** The schemas of the core validate; every issue is told, not only the first. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  if (httpPart === 'headers' && takesAnyText(schema)) return (data) => ({ value: data })
  return (data) => {
    // With the input, a missing value can be told from a wrong one.
    const parsed = schema.safeParse(data, { reportInput: true })
    if (parsed.success) return { value: parsed.data }
    return { error: new InvalidRequestError(httpPart as RequestPart, parsed.error.issues) }
  }
}

/** Headers are text anyway: where any text will do, or none, there is nothing to look at in each request. */
function takesAnyText(schema: z.ZodType): boolean {
  if (!(schema instanceof z.ZodObject)) return false
  return Object.values(schema.shape).every((header) => {
    const text = header instanceof z.ZodOptional ? header.unwrap() : undefined
    return text instanceof z.ZodString && text.format === null && (text.def.checks ?? []).length === 0
  })
}
