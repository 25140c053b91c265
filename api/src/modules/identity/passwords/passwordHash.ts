import { hash, parseOptions, verify } from '@node-rs/argon2'

/** More than OWASP asks for (19 MiB, two passes). When these grow, hashes grow with the next sign-in. */
const COST = { memoryCost: 32 * 1024, timeCost: 2, parallelism: 1 }

/** Belongs to no password. It takes as long to find that out as with any other. */
const NOBODYS = nobodysHash()

export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), COST)
}

/** One computation in any case: an account that has no password answers as late as one with another password. */
export function isPassword(password: string, hashed: string | null | undefined): Promise<boolean> {
  return verify(hashed ?? NOBODYS, normalised(password))
}

/** Made when less was asked for. */
export function isOutdated(hashed: string): boolean {
  const { memoryCost, timeCost } = parseOptions(hashed)
  return memoryCost < COST.memoryCost || timeCost < COST.timeCost
}

/** The same letters come in several forms: another keyboard sends an ä as two characters. */
export function normalised(password: string): string {
  return password.normalize('NFKC')
}

function nobodysHash(): string {
  const base64 = (bytes: number) => Buffer.alloc(bytes).toString('base64').replaceAll('=', '')
  const { memoryCost, timeCost, parallelism } = COST
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${base64(16)}$${base64(32)}`
}
