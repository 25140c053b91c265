import type { FastifyRequest } from 'fastify'

const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/i
export const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A foreign name that was bent to this machine (DNS rebinding) still stands in the Host header. */
export function isOwnHost(host: string | undefined, origins: readonly string[]): boolean {
  if (host === undefined) return false
  return LOOPBACK.test(host) || origins.some((origin) => hostOf(origin) === host.toLowerCase())
}

/** Another site can make a browser send a form here, but not hide where it came from. */
export function isForeignWrite(
  { method, headers, host }: Pick<FastifyRequest, 'method' | 'headers' | 'host'>,
  origins: readonly string[],
): boolean {
  if (READING.has(method)) return false
  const { origin } = headers
  if (origin !== undefined && origins.includes(origin)) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin'
  return origin !== undefined && hostOf(origin) !== host
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
