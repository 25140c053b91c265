import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { createErrorHandler, type ProblemMapper, sendProblem } from './errorHandler'
import { createMethodFinder, nothingHere } from './notFound'

export { connectionProblem } from './connectionProblem'
export { problemOfFramework, sendProblem } from './errorHandler'
export type { ProblemMapper } from './errorHandler'
export { InvalidRequestError, MOST_ERRORS, type RequestPart } from './invalidRequest'
export { namingForbiddenKeys } from './jsonBody'
export { jsonPointer } from './jsonPointer'
export * from './problem'

interface ErrorsOptions {
  readonly mappers: readonly ProblemMapper[]
}

/** Every refusal is a problem document (RFC 9457). Registered before the routes it speaks for. */
export const errors = fp(async (app: FastifyInstance, { mappers }: ErrorsOptions) => {
  const methodsOf = createMethodFinder(app)
  app.setErrorHandler(createErrorHandler(mappers))
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, nothingHere(request.method, methodsOf(request.url))),
  )
})
