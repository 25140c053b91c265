import type { FastifyBaseLogger, FastifyInstance, FastifyPluginAsync, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import type { ProblemName } from '../errors'

/** What the documentation tells about an answer. */
export interface Answer {
  readonly description: string
  /** Where it is not the schema that the answer is written with. */
  readonly schema?: z.ZodType
  /** `application/json` unless told. */
  readonly mediaType?: string
  /** By name, with what each is for. */
  readonly headers?: Readonly<Record<string, string>>
}

declare module 'fastify' {
  interface FastifySchema {
    /** Every answer but the problems. */
    answers?: Readonly<Record<number, Answer>>
    /** Refusals that clients of this route should expect. */
    problems?: readonly ProblemName[]
    /** Headers that clients must send; what is missing is told by the route itself. */
    requiredHeaders?: readonly string[]
  }
}

export type App = FastifyInstance<
  RawServerDefault,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** A plugin whose routes are typed by their zod schemas. */
export type Routes<Options extends object = Record<never, never>> = FastifyPluginAsync<
  Options,
  RawServerDefault,
  ZodTypeProvider
>
