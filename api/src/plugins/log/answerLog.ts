import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'

/** One line per answer: enough to follow a request by its id, and nothing of what was sent. */
export class AnswerLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const ms = Math.round(reply.elapsedTime * 10) / 10
    const { method, url } = request
    const { statusCode: status } = reply
    // Whether something is new is asked often, and that nothing is makes no news.
    const level = status === 304 ? 'debug' : 'info'
    request.log[level]({ method, url, status, ms }, 'answered')
  }

  override routeNotFound(): void {}
}
