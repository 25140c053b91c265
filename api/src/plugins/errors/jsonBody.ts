import type { FastifyBodyParser } from 'fastify'
import { jsonPointer } from './jsonPointer'
import { Problem } from './problem'

/** Keys that reach into the prototype of whatever they are copied to. */
type ForbiddenKey = '__proto__' | 'constructor'

/** The framework's parser, but for one thing: a key that it forbids is named instead of being called no JSON. */
export function namingForbiddenKeys(parse: FastifyBodyParser<string>): FastifyBodyParser<string> {
  return (request, body, done) =>
    // It knows both ways of answering, and so may be asked in this one alone.
    void parse(request, body, (error, value) => done(error && (forbiddenKeyProblem(body) ?? error), value))
}

function forbiddenKeyProblem(body: string): Problem | undefined {
  const path = pathOfForbiddenKey(parsed(body))
  if (!path) return undefined
  const message = 'forbidden key'
  const field = path.join('.')
  return new Problem('invalid-body', `${field}: ${message}`, {
    members: { errors: [{ pointer: jsonPointer(path), field, rule: 'schema.forbidden_key', message }] },
  })
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

interface Place {
  readonly value: unknown
  readonly name?: string
  readonly parent?: Place
}

/** Without recursion and without a path for each place: a body may be nested deeper than the stack. */
function pathOfForbiddenKey(root: unknown): string[] | undefined {
  const open: Place[] = [{ value: root }]
  for (let place = open.pop(); place; place = open.pop()) {
    const { value } = place
    if (typeof value !== 'object' || value === null) continue
    const key = forbiddenKeyOf(value)
    if (key) return [...pathTo(place), key]
    for (const [name, child] of Object.entries(value))
      if (typeof child === 'object') open.push({ value: child, name, parent: place })
  }
  return undefined
}

function pathTo(place: Place): string[] {
  const names: string[] = []
  for (let at: Place | undefined = place; at?.name !== undefined; at = at.parent) names.push(at.name)
  return names.reverse()
}

function forbiddenKeyOf(value: object): ForbiddenKey | undefined {
  if (Object.hasOwn(value, '__proto__')) return '__proto__'
  if (!Object.hasOwn(value, 'constructor')) return undefined
  const constructor: unknown = value.constructor
  const reaches = typeof constructor === 'object' && constructor !== null
  return reaches && Object.hasOwn(constructor, 'prototype') ? 'constructor' : undefined
}
