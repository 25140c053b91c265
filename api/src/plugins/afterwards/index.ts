import { finished } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import fp from 'fastify-plugin'

type Work = () => Promise<unknown>

declare module 'fastify' {
  interface FastifyReply {
    /** Does something once the answer is out: who asked neither waits for it nor learns how long it took. */
    afterwards(work: Work): void
  }
}

/** Whatever is done afterwards is done before the server has stopped. */
export const afterwards = fp(async (app: FastifyInstance) => {
  const running = new Set<Promise<void>>()

  app.decorateReply('afterwards', function (this: FastifyReply, work: Work) {
    const done = answered(this)
      .then(work)
      .catch((error: unknown) => this.log.error({ err: error }, 'failed after the answer'))
      .then(() => void running.delete(done))
    running.add(done)
  })
  app.addHook('onClose', async () => {
    await Promise.all(running)
  })
})

/** Or given up: what was promised to be done is done all the same. */
function answered({ raw }: FastifyReply): Promise<void> {
  return new Promise((resolve) => void finished(raw, () => resolve()))
}
