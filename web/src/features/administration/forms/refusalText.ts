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
