import { ProblemError } from '@/app/api'
import { failureText } from '@/app/forms'
import { ruleText, textIfAny } from '@/app/i18n'

/** What spoke against a deed, one sentence in a line: what this part of the product knows more about, else the general sentence. */
export function refusalText(error: unknown): string {
  if (!(error instanceof ProblemError)) return failureText(error)
  const { type, reason, errors = [] } = error.problem
  const name = type
    .split(':')
    .at(-1)!
    .replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const known = textIfAny(`administration.problem.${name}`) ?? textIfAny(`administration.refused.${reason}`)
  if (known) return known
  return errors.length > 0 ? errors.map(ruleText).join('\n') : failureText(error)
}

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
