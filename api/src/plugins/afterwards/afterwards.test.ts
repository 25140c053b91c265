import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { beforeEach, describe, expect, it } from 'vitest'
import { afterwards } from '.'

describe('what is done afterwards', () => {
  let app: FastifyInstance
  let logged: string[]
  let done: string[]
  let release: () => void

  beforeEach(async () => {
    logged = []
    done = []
    const waiting = new Promise<void>((resolve) => (release = resolve))
    const log: FastifyBaseLogger = pino({ level: 'error' }, { write: (line) => void logged.push(line) })
    app = Fastify({ loggerInstance: log })
    await app.register(afterwards)
    app.get('/slow', (_request, reply) => {
      reply.afterwards(async () => {
        await waiting
        done.push('work')
      })
      return { started: true }
    })
    app.get('/failing', (_request, reply) => {
      reply.afterwards(() => Promise.reject(new Error('no luck')))
      return { started: true }
    })
  })

  it('keeps nobody waiting for the answer, but the end of the server', async () => {
    expect((await app.inject('/slow')).json()).toEqual({ started: true })
    expect(done).toEqual([])
    const closed = app.close().then(() => done.push('closed'))
    release()
    await closed
    expect(done).toEqual(['work', 'closed'])
  })

  it('is logged when it fails', async () => {
    expect((await app.inject('/failing')).statusCode).toBe(200)
    await app.close()
    expect(logged.join('')).toContain('no luck')
  })
})
