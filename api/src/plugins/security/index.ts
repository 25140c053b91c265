import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { ANSWER_HEADERS, PAGE_HEADERS, PERMISSIONS_POLICY } from './headers'

export { ANSWER_HEADERS, PAGE_POLICY } from './headers'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page or a part of one, not an answer of the API. */
    page?: boolean
  }
}

/** Headers of whatever is not a page. */
export const answerHeaders = fp(async (app: FastifyInstance) => {
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.routeOptions.config.page) reply.headers(ANSWER_HEADERS)
    done()
  })
})

/** Headers of pages, for the scope that serves them. */
export const pageHeaders = fp(async (app: FastifyInstance) => {
  await app.register(helmet, PAGE_HEADERS)
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('permissions-policy', PERMISSIONS_POLICY)
    done()
  })
})
