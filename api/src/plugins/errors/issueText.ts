import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** What is wrong with one value, to be read behind its name: `progress: must be at most 100`. */
export function issueText(issue: Issue): string {
  if (issue.input === undefined && MISSABLE.has(issue.code)) return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`
    case 'too_big':
      return limitText(issue.origin, 'at most', issue.maximum)
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'must not be empty'
        : limitText(issue.origin, 'at least', issue.minimum)
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      return unionText(issue)
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'is not written as it must be'
    case 'unrecognized_keys':
      return 'unknown field'
    default:
      return issue.message
  }
}

const MISSABLE: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value'])

const KINDS: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'must be a UUID',
  lowercase: 'must be in lower case',
  url: 'must be an address that begins with http:// or https://',
  date: 'must be a day like 2027-03-15',
  datetime: 'must be a moment like 2027-03-15T09:30:00Z',
}

function limitText(origin: string, bound: 'at most' | 'at least', limit: number | bigint): string {
  if (origin === 'string') return `must have ${bound} ${limit} ${limit === 1 ? 'character' : 'characters'}`
  if (origin === 'array' || origin === 'set')
    return `must have ${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`
  return `must be ${bound} ${limit}`
}

function oneOf(values: readonly unknown[]): string {
  const named = values.map((value) => JSON.stringify(value) ?? String(value))
  return named.length === 1 ? `must be ${named[0]}` : `must be one of ${named.join(', ')}`
}

function unionText(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  if (issue.errors.length > 0) return 'has none of the forms that are possible here'
  return 'options' in issue && Array.isArray(issue.options) ? oneOf(issue.options) : 'is of no known kind'
}
