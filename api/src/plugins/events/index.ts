import sse, { type SSEMessage } from '@fastify/sse'
import type { FastifyInstance, FastifyReply } from 'fastify'
import fp from 'fastify-plugin'
import { Problem } from '../errors'

declare module 'fastify' {
  interface FastifyReply {
    /**
     * Sends the events until they end, the reader leaves or the server stops;
     * the signal tells whoever makes them that nobody listens any more.
     */
    sendEvents(eventsUntil: (signal: AbortSignal) => AsyncIterable<SSEMessage>): Promise<void>
  }
}

export type ServerEvent = SSEMessage

const HEARTBEAT_MS = 20_000

/** Server-sent events. A route that sends them says so: `{ sse: 'manual' }`. */
export const events = fp(async (app: FastifyInstance) => {
  const streams = new Set<AbortController>()
  let closing = false
  await app.register(sse, { heartbeatInterval: HEARTBEAT_MS, serializer: String })
  app.addHook('preClose', async () => {
    closing = true
    for (const stream of streams) stream.abort()
  })

  app.decorateReply('sendEvents', async function (this: FastifyReply, eventsUntil) {
    if (closing) throw new Problem('unavailable', 'The server is stopping.')
    const stream = new AbortController()
    const end = () => {
      streams.delete(stream)
      stream.abort()
    }
    streams.add(stream)
    // A stalled reader that leaves is told by this alone: its last write never settles.
    this.sse.onClose(end)
    this.sse.sendHeaders()
    this.raw.flushHeaders()
    try {
      await this.sse.send(eventsUntil(stream.signal))
    } catch (error) {
      // The answer has begun, so there is no telling but by its end: the reader comes again.
      this.log.error({ err: error }, 'event stream broke off')
    } finally {
      end()
    }
  })
})
