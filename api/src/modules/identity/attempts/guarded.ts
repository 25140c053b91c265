import type { FastifyRequest } from 'fastify'
import type { Identity } from '../createIdentity'
import { addressOf } from './addressOf'
import { begin, forgetAttempts, takeBack } from './attempts'
import { type Limit, LIMITS } from './limits'

interface Guard {
  readonly limit: Limit
  /** Whose attempts are counted besides those of the address. */
  readonly who: string
}

/**
 * Lets somebody prove something, unless they have failed too often lately.
 * @returns what the proof gives; nothing when it failed, and that counts
 * @throws Problem that tells how long to wait
 */
export async function guarded<Proof>(
  { database: { db }, now }: Pick<Identity, 'database' | 'now'>,
  { ip }: Pick<FastifyRequest, 'ip'>,
  { limit, who }: Guard,
  prove: () => Promise<Proof | undefined>,
): Promise<Proof | undefined> {
  const fromAddress = await begin(db, LIMITS.address, addressOf(ip), now())
  try {
    await begin(db, limit, who, now())
  } catch (refusal) {
    // Nothing was tried: whoever shares the address shall not wait for it.
    await takeBack(db, fromAddress, now())
    throw refusal
  }
  const proof = await prove()
  if (proof === undefined) return undefined
  await takeBack(db, fromAddress, now())
  await forgetAttempts(db, limit, who)
  return proof
}
