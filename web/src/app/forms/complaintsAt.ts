import type { ProblemError } from '../api'
import { ruleText } from '../i18n'

/** The complaints of the server at the fields of a form; those about anything else stand over the whole form. */
export function complaintsAt<Field extends string>(
  error: ProblemError,
  fields: readonly Field[],
): Partial<Record<Field | 'form', string>> | undefined {
  const found: Partial<Record<string, string>> = {}
  for (const one of error.problem.errors ?? []) {
    const field = fields.find((name) => name === one.field.split('.')[0]) ?? 'form'
    found[field] = [found[field], ruleText(one)].filter(Boolean).join('\n')
  }
  return Object.keys(found).length > 0 ? (found as Partial<Record<Field | 'form', string>>) : undefined
}
