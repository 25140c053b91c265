import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import { PROBLEM_MEDIA_TYPE, type ProblemName, PROBLEMS, problemSchema } from '../errors'
import type { Answer } from '../schemas'
import type { JsonSchema, SchemaWriter } from './schemaWriter'

/** Schemas of the problems that have members of their own. */
export type ProblemSchemas = Partial<Record<ProblemName, z.ZodType>>

/** A route's schema as @fastify/swagger reads it, from the zod schemas that validate. */
export function describeRoute(
  schema: FastifySchema,
  writer: SchemaWriter,
  problemSchemas: ProblemSchemas,
): FastifySchema {
  const { answers = {}, problems = [], response = {}, requiredHeaders = [], ...described } = schema
  const input = (part: unknown) =>
    part instanceof z.ZodType ? { ...writer.write(part, 'input') } : undefined
  const parts = {
    body: input(schema.body),
    params: input(schema.params),
    querystring: input(schema.querystring),
    headers: headersOf(input(schema.headers), requiredHeaders),
  }
  const schemas = response as Record<string, z.ZodType>
  const succeeded = Object.entries(answers).map(([status, answer]) => [
    status,
    describeAnswer(answer, answer.schema ?? schemas[status], writer),
  ])
  return {
    ...described,
    ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part)),
    response: {
      ...Object.fromEntries(succeeded),
      ...describeProblems(problems, writer, problemSchemas),
      default: content('Any other refusal', PROBLEM_MEDIA_TYPE, writer.write(problemSchema, 'output')),
    },
  }
}

/** Node writes header names in lower case; people do not. */
function headersOf(headers: JsonSchema | undefined, required: readonly string[]): JsonSchema | undefined {
  if (!headers) return undefined
  const named = Object.entries(headers.properties ?? {}).map(([name, schema]) => [canonical(name), schema])
  return { type: 'object', properties: Object.fromEntries(named), required: required.map(canonical) }
}

function canonical(header: string): string {
  return header.replaceAll(/(^|-)[a-z]/g, (start) => start.toUpperCase()).replace(/^Etag$/, 'ETag')
}

function describeAnswer(answer: Answer, schema: z.ZodType | undefined, writer: SchemaWriter): object {
  const headers = Object.entries(answer.headers ?? {}).map(([name, description]) => [
    canonical(name),
    { type: 'string', description },
  ])
  const described = schema
    ? content(answer.description, answer.mediaType ?? 'application/json', writer.write(schema, 'output'))
    : { description: answer.description, type: 'null' }
  return headers.length > 0 ? { ...described, headers: Object.fromEntries(headers) } : described
}

function describeProblems(
  names: readonly ProblemName[],
  writer: SchemaWriter,
  schemas: ProblemSchemas,
): Record<string, object> {
  const statuses = [...new Set(names.map((name) => PROBLEMS[name].status))]
  return Object.fromEntries(
    statuses.map((status) => {
      const group = names.filter((name) => PROBLEMS[name].status === status)
      const written = group.map((name) => writer.write(schemas[name] ?? problemSchema, 'output'))
      const distinct = [...new Map(written.map((one) => [JSON.stringify(one), one])).values()]
      const schema = distinct.length === 1 ? distinct[0]! : { anyOf: distinct }
      const description = group.map((name) => `${PROBLEMS[name].title} (\`${name}\`)`).join('; ')
      return [status, content(description, PROBLEM_MEDIA_TYPE, schema)]
    }),
  )
}

function content(description: string, mediaType: string, schema: JsonSchema): object {
  return { description, content: { [mediaType]: { schema } } }
}
