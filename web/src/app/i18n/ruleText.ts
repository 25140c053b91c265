import { textIfAny } from './useText'

interface Broken {
  readonly rule: string
  readonly message: string
  readonly params?: Readonly<Record<string, string | number>> | undefined
}

/** Schema errors by their code; the rest of the rules have a sentence of their own. */
const SCHEMA_RULES: Record<string, string> = {
  'schema.invalid_type': 'missing',
  'schema.too_small': 'missing',
  'schema.too_big': 'tooLong',
  'schema.invalid_format': 'malformed',
  'schema.invalid_value': 'malformed',
  'schema.custom': 'malformed',
}

/** What is wrong, in a sentence for people. */
export function ruleText({ rule, message, params = {} }: Broken): string {
  return textIfAny(`domain.rule.${SCHEMA_RULES[rule] ?? rule}`, params) ?? message
}
