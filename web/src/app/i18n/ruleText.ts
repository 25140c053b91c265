import { isDay } from '@fahrplan/shared/kernel'
import { formatOf } from './format'
import { i18n } from './i18n'
import { textIfAny } from './useText'

interface Broken {
  readonly rule: string
  readonly message: string
  readonly params?: Readonly<Record<string, string | number>> | undefined
}

/** What is wrong, in a sentence for people. */
export function ruleText({ rule, message, params = {} }: Broken): string {
  return textIfAny(`domain.rule.${sentenceOf(rule, params['origin'])}`, readable(params)) ?? message
}

/** Days as people write them. */
function readable(params: NonNullable<Broken['params']>) {
  const format = formatOf(i18n.global.locale.value)
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isDay(value) ? format.day(value) : value,
    ]),
  )
}

/** Schema errors by their code and by what they are about; every other rule has a sentence of its own. */
function sentenceOf(rule: string, origin: unknown): string {
  switch (rule) {
    case 'schema.invalid_type':
      return 'missing'
    case 'schema.too_small':
      return origin === 'string' ? 'missing' : 'outOfRange'
    case 'schema.too_big':
      return origin === 'string' ? 'tooLong' : 'outOfRange'
    default:
      return rule.startsWith('schema.') ? 'malformed' : rule
  }
}
