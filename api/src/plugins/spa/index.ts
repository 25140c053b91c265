import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ANSWER_HEADERS, pageHeaders } from '../security'

interface SpaOptions {
  /** With an index.html, and in `assets` what has a hash in its name. */
  readonly folder: string
  /** Paths of others: what is not found there is not a page. */
  readonly exceptBelow: readonly string[]
}

const NOT_BUILT = 'Die Oberfläche ist noch nicht gebaut. Bitte im Hauptordner ausführen: npm start\n'

/** The screens. Every address that is no file is theirs to answer, so that a reload finds the page again. */
export const spa = async (app: FastifyInstance, { folder, exceptBelow }: SpaOptions): Promise<void> => {
  await app.register(pageHeaders)
  const isBuilt = existsSync(join(folder, 'index.html'))
  if (isBuilt)
    await app.register(fastifyStatic, {
      root: folder,
      serve: false,
      preCompressed: true,
      cacheControl: false,
    })

  app.get('/*', { config: { page: true }, schema: { hide: true }, logLevel: 'warn' }, (request, reply) => {
    const path = request.url.split('?', 1)[0]!
    if (exceptBelow.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)))
      return reply.headers(ANSWER_HEADERS).callNotFound()
    if (!isBuilt) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT)
    if (isNavigation(request, path)) return sendPage(reply)
    // Vite writes a hash of the content into these names.
    const cacheControl = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    return reply.header('cache-control', cacheControl).sendFile(decodeURIComponent(path.slice(1)))
  })
}

function isNavigation({ headers }: FastifyRequest, path: string): boolean {
  return path === '/' || (headers.accept?.includes('text/html') === true && !path.startsWith('/assets/'))
}

function sendPage(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache').sendFile('index.html')
}
