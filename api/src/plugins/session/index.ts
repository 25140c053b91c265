import type { Author } from '@fahrplan/shared/plan'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { Problem } from '../errors'
import { isForeignWrite, isLoopbackHost } from './ownOrigin'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts. */
    actor: Author
  }
}

export const LOCAL_STRATEGIST: Author = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Strategieteam',
  role: 'strategist',
}

/**
 * Says who acts: the one place where sign-in comes in. Without it everybody who can reach this
 * machine by its own name is its strategist, and nobody else is anybody.
 */
export const session = fp(async (app: FastifyInstance) => {
  app.decorateRequest('actor', { getter: () => LOCAL_STRATEGIST })
  app.addHook('onRequest', (request, _reply, done) => {
    if (!isLoopbackHost(request.headers.host))
      done(new Problem('forbidden', 'Without sign-in the API answers only on localhost.'))
    else if (isForeignWrite(request)) done(new Problem('forbidden', 'Another site must not write here.'))
    else done()
  })
})
