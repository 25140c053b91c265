import { randomInt } from 'node:crypto'
import type { Id } from '@fahrplan/shared/kernel'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { hashOf } from '../secrets'
import { recoveryCodes } from '../tables'

const COUNT = 10
const GROUPS = 4
const GROUP_LENGTH = 4
/** Without letters that look like digits or like each other. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** New ones in place of all there were; this is the only time that they are told. */
export async function replaceRecoveryCodes(tx: Database, userId: Id): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newRecoveryCode)
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashOf(bare(code)) })))
  return codes
}

/** Uses it up; of two who do so at once one succeeds. */
export async function useRecoveryCode(db: Database, userId: Id, code: string): Promise<boolean> {
  const used = await db
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, hashOf(bare(code)))))
    .returning({ userId: recoveryCodes.userId })
  return used.length > 0
}

/** Eighty random bits: too many to be guessed, so that a plain hash protects them. */
function newRecoveryCode(): string {
  const letter = () => LETTERS[randomInt(LETTERS.length)]!
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** As it counts, however it was copied from paper. */
function bare(code: string): string {
  return code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}
