import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import {
  COLLECTIONS,
  type EntityName,
  inOrder,
  PART_NAMES,
  type Plan,
  strategyOf,
  type Table,
} from '@fahrplan/shared/plan'
import type { FastifyReply } from 'fastify'
import type { View } from './access'
import type { Encoding } from './chooseEncoding'

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

export const PLAN_HEADERS = { 'cache-control': 'private, no-cache', vary: 'accept-encoding' }

export type Encodable = Pick<View, 'revision' | 'plan' | 'withheld' | 'released'>

const encodedPlans = new WeakMap<Plan, Map<string, Promise<Buffer>>>()
const writtenTables = new WeakMap<Table<EntityName>, Buffer>()

/** Sends the body of `GET …/plan`. */
export function sendPlan(reply: FastifyReply, current: Encodable, encoding: Encoding): Promise<Buffer> {
  reply.headers(PLAN_HEADERS).type('application/json')
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return encodePlan(current, encoding)
}

const tags = new WeakMap<Buffer, string>()

/** For a plan that no revision names: its bytes do. */
export function tagOfBody(body: Buffer): string {
  let tag = tags.get(body)
  if (tag === undefined)
    tags.set(body, (tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`))
  return tag
}

/** Each plan is written and compressed once, however many ask for it; once more when it has been released. */
export function encodePlan(current: Encodable, encoding: Encoding): Promise<Buffer> {
  let bodies = encodedPlans.get(current.plan)
  if (!bodies) encodedPlans.set(current.plan, (bodies = new Map()))
  const key = `${encoding} ${current.released?.at}`
  let body = bodies.get(key)
  if (!body) bodies.set(key, (body = compress(writePlan(current), encoding)))
  return body
}

/** Only the tables that a commit touched are written anew: the others are the same objects as before. */
function writePlan({ revision, plan, withheld, released }: Encodable): Buffer {
  const strategy = JSON.stringify(strategyOf(plan))
  const parts: Buffer[] = [Buffer.from(`{"revision":${revision},"plan":{"strategy":${strategy}`)]
  for (const name of PART_NAMES) parts.push(Buffer.from(`,"${COLLECTIONS[name]}":`), writeTable(plan[name]))
  parts.push(Buffer.from(`},"withheld":${JSON.stringify(withheld)},"released":${JSON.stringify(released)}}`))
  return Buffer.concat(parts)
}

function writeTable(table: Table<EntityName>): Buffer {
  let json = writtenTables.get(table)
  if (!json) writtenTables.set(table, (json = Buffer.from(JSON.stringify(inOrder(table.values())))))
  return json
}

async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    case 'gzip':
      return compressGzip(body)
    case 'identity':
      return body
  }
}
