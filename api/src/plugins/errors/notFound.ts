import type { FastifyInstance } from 'fastify'
import { Problem } from './problem'

/**
 * The methods that an address has when it does not have the one that was asked for.
 * Collects the routes that are registered after it.
 */
export function createMethodFinder(app: FastifyInstance): (url: string) => string[] {
  const methodsByPattern = new Map<string, { pattern: RegExp; methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return
    const known = methodsByPattern.get(url) ?? { pattern: patternOf(url), methods: new Set() }
    for (const one of [method].flat()) known.methods.add(one)
    methodsByPattern.set(url, known)
  })
  return (url) => {
    const path = url.split('?', 1)[0]!
    const matching = [...methodsByPattern.values()].filter(({ pattern }) => pattern.test(path))
    return [...new Set(matching.flatMap(({ methods }) => [...methods]))].sort()
  }
}

function patternOf(url: string): RegExp {
  const path = url.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/:[^/]+/g, '[^/]+')
  return new RegExp(`^${path}$`)
}

export function nothingHere(method: string, allowed: readonly string[]): Problem {
  if (allowed.length === 0) return new Problem('not-found', 'Nothing has such an address.')
  return new Problem('method-not-allowed', `${method} is not possible here.`, {
    headers: { allow: allowed.join(', ') },
  })
}
