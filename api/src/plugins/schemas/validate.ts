import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import { InvalidRequestError, type RequestPart } from '../errors'

/** The schemas of the core validate; every issue is told, not only the first. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  return (data) => {
    // With the input, a missing value can be told from a wrong one.
    const parsed = schema.safeParse(data, { reportInput: true })
    if (parsed.success) return { value: parsed.data }
    return { error: new InvalidRequestError(httpPart as RequestPart, parsed.error.issues) }
  }
}
