import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { InvalidRequestError, problemOfInvalidRequest } from './invalidRequest'
import { Problem, PROBLEM_MEDIA_TYPE, type ProblemName } from './problem'

/** Knows the problem that an error of a module stands for. */
export type ProblemMapper = (error: Error) => Problem | undefined

const FRAMEWORK_PROBLEMS: Record<string, { name: ProblemName; detail: string }> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { name: 'malformed-body', detail: 'The body is not valid JSON.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { name: 'malformed-body', detail: 'The body is empty.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    name: 'malformed-body',
    detail: 'The body is not as long as it was said to be.',
  },
  FST_ERR_CTP_BODY_TOO_LARGE: { name: 'body-too-large', detail: 'The body is larger than allowed here.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { name: 'unsupported-media-type', detail: 'Send JSON.' },
}

export function createErrorHandler(mappers: readonly ProblemMapper[]) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const problem = problemOf(error, request, mappers)
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    sendProblem(reply, problem)
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): void {
  void reply
    .code(problem.status)
    .headers(problem.headers)
    .type(PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(problem.toDocument()))
}

function problemOf(error: FastifyError, request: FastifyRequest, mappers: readonly ProblemMapper[]): Problem {
  if (error instanceof Problem) return error
  if (error instanceof InvalidRequestError) return problemOfInvalidRequest(error)
  for (const mapper of mappers) {
    const problem = mapper(error)
    if (problem) return problem
  }
  return isRefusal(error) ? problemOfFramework(error) : internalProblem(error, request)
}

function isRefusal({ statusCode }: FastifyError): boolean {
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
}

/** Of a refusal that the framework made itself. */
export function problemOfFramework({ code, statusCode }: FastifyError): Problem {
  const known = FRAMEWORK_PROBLEMS[code]
  if (known) return new Problem(known.name, known.detail)
  return new Problem('request-refused', 'The request cannot be answered.', { status: statusCode ?? 400 })
}

/** What went wrong stays in the log, under this id. */
function internalProblem(error: Error, request: FastifyRequest): Problem {
  return new Problem('internal-error', 'The error was logged. Please give its id when you report it.', {
    members: { requestId: request.id },
    cause: error,
  })
}
