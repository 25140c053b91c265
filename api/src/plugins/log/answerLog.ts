import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'

/** One line per answer: enough to follow a request by its id, and nothing of what was sent. */
export class AnswerLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const ms = Math.round(reply.elapsedTime * 10) / 10
    const { method, url } = request
    request.log.info({ method, url, status: reply.statusCode, ms }, 'answered')
  }

  override routeNotFound(): void {}
}
