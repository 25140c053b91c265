const HIDDEN = '[hidden]'

/** In lower case. Nothing that is kept under one of these names is anybody's business. */
const SECRET_NAMES: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'cookies',
  'databaseurl',
  'email',
  'idtoken',
  'link',
  'next',
  'password',
  'passwordhash',
  'recoverycodes',
  'secret',
  'set-cookie',
  'smtpurl',
  'token',
  'tokenhash',
  'totpsecret',
])

const DEEPEST = 6

/** The same details, but for what bears the name of a secret. Errors and the like are left to their serialisers. */
export function withoutSecrets(details: Record<string, unknown>, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      SECRET_NAMES.has(name.toLowerCase()) ? HIDDEN : cleaned(value, depth),
    ]),
  )
}

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST) return HIDDEN
  if (Array.isArray(value)) return value.map((item) => cleaned(item, depth + 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
    ? withoutSecrets(value as Record<string, unknown>, depth + 1)
    : value
}

/** What a secret or a person can be known by, wherever it stands in a line: also in the words of a foreign error. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  // User and password in an address.
  [/:\/\/[^\s/"\\@]+@/g, `://${HIDDEN}@`],
  // E-mail addresses; not the versions in the paths of packages.
  [/[\w.+%-]{1,64}@[\w-]+(\.[\w-]+)*\.[a-z]{2,}\b/gi, HIDDEN],
  // Secret addresses of calendars.
  [/\/calendar\/[\w-]+/g, `/calendar/${HIDDEN}`],
  // API tokens, and the secrets of one-time links.
  [/\bfpl_[\w-]+/g, HIDDEN],
  [/#[\w-]{40,}/g, `#${HIDDEN}`],
]

/** A finished line, without what looks like a secret or an e-mail address. */
export function withoutSecretShapes(line: string): string {
  return SHAPES.reduce((text, [shape, replacement]) => text.replaceAll(shape, replacement), line)
}
