import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Fastify from 'fastify'
import { openBare, type Target } from './bareDatabase'
import { commit, type CommitBody } from './commit'
import { planQueries, readPlan } from './readPlan'

/** What the starting process tells. */
export interface FloorTask {
  readonly target: Target
  /** Of an answer that says "not modified". */
  readonly headers: Readonly<Record<string, string>>
}

interface Of {
  readonly Params: { readonly strategyId: string }
}

const COMPRESS: Readonly<Record<string, (text: string) => Promise<Buffer>>> = {
  gzip: promisify<string, Buffer>(gzip),
  br: (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
}

process.once('message', (task: FloorTask) => {
  void serve(task).then((port) => process.send?.(port))
})

async function serve({ target, headers }: FloorTask): Promise<number> {
  const database = await openBare(target)
  const queries = await planQueries(database.query)
  const app = Fastify()
  app.post<Of & { Body: CommitBody }>('/api/strategies/:strategyId/commits', (request) =>
    commit(database, request.params.strategyId, request.body),
  )
  app.get<Of>('/api/strategies/:strategyId/plan', async (request, reply) => {
    if (request.headers['if-none-match'] !== undefined) return reply.code(304).headers(headers).send()
    const begun = performance.now()
    const json = await readPlan(database, queries, request.params.strategyId)
    const compress = COMPRESS[String(request.headers['accept-encoding'])]
    const body = compress ? await compress(json) : json
    return reply
      .header('x-milliseconds', performance.now() - begun)
      .type('application/json')
      .send(body)
  })
  process.once('disconnect', () => void app.close().then(() => database.close()))
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}
