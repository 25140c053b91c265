import type { FastifyRequest } from 'fastify'
import type { LinkKind } from './linkStore'

const PAGES: Readonly<Record<LinkKind, string>> = {
  setup: '/einrichten',
  operator: '/betrieb',
  invitation: '/einladung',
  passwordReset: '/passwort',
  emailChange: '/neue-adresse',
}

/** The secret stands in the fragment: browsers send it to no server, and so none logs it. */
export function linkAddress(origin: string, kind: LinkKind, secret: string): string {
  return `${origin}${PAGES[kind]}#${secret}`
}

/** Where people reach the product. The name in a request counts only where it is one of this machine's own. */
export function originOf(
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  origins: readonly string[],
): string {
  return origins[0] ?? `${protocol}://${host}`
}
