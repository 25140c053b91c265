import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'

/**
 * One line per answer: enough to follow a request by its id, and nothing of what was sent. What stands behind
 * a question mark was sent, too: searched words, and the code that an identity provider lets somebody in by.
 */
export class AnswerLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const ms = Math.round(reply.elapsedTime * 10) / 10
    const { method } = request
    const path = request.url.split('?', 1)[0]
    const { statusCode: status } = reply
    // Whether something is new is asked often, and that nothing is makes no news.
    const level = status === 304 ? 'debug' : 'info'
    request.log[level]({ method, path, status, ms }, 'answered')
  }

  override routeNotFound(): void {}
}
