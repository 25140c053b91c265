import type { FastifyRequest } from 'fastify'

const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/i
const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A foreign name that was bent to this machine (DNS rebinding) still stands in the Host header. */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK.test(host)
}

/** Another site can make a browser send a form here, but not hide where it came from. */
export function isForeignWrite({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  if (READING.has(method)) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin'
  const { origin, host } = headers
  return origin !== undefined && hostOf(origin) !== host
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
