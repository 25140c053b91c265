import { createHash, randomBytes } from 'node:crypto'

/** Too long to be guessed, so that a plain hash of it protects it. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: it finds the row, and does not open anything. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
