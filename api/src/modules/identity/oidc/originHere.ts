import type { FastifyRequest } from 'fastify'

/**
 * Where the browser that asks is right now. Of several origins only this one will do: what is put into a
 * cookie here does not come back to another name.
 */
export function originHere(
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  origins: readonly string[],
): string {
  const here = origins.find((origin) => new URL(origin).host === host.toLowerCase())
  return here ?? `${protocol}://${host}`
}
