import type { FastifyRequest } from 'fastify'
import type { Identity } from '../createIdentity'
import { addressOf } from './addressOf'
import { begin } from './attempts'
import { LIMITS } from './limits'

/**
 * Somebody has asked for a calendar that is not there. Those that are stay open meanwhile: a town hall whose
 * programmes go on asking for one that was taken back does not lose the others.
 * @throws Problem that tells how long to wait
 */
export async function countMiss(
  { database: { db }, now }: Pick<Identity, 'database' | 'now'>,
  { ip }: Pick<FastifyRequest, 'ip'>,
): Promise<void> {
  await begin(db, LIMITS.calendarMiss, addressOf(ip), now())
}
