import type { FastifySerializerCompiler } from 'fastify/types/schema'
import { z } from 'zod'
import { serialiserOf } from './serialise'

/** A schema that is not a zod one only describes: such answers are sent as they are. */
export const serializerCompiler: FastifySerializerCompiler<unknown> = ({ schema }) =>
  schema instanceof z.ZodType ? serialiserOf(schema) : JSON.stringify
