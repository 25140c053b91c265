import type { CatalogueProblem } from '@fahrplan/shared/funding'
import { ruleText, textIfAny } from '@/app/i18n'

/** Rules of a file that forms have other words for: there, nothing is written as `null`. */
const OWN_WORDS: Readonly<Record<string, string>> = { 'schema.invalid_type': 'missing' }

/** Why an entry of a catalogue file cannot be taken over. */
export function problemText(problem: CatalogueProblem): string {
  const name = OWN_WORDS[problem.rule] ?? problem.rule
  return textIfAny(`funding.exchange.problem.${name}`, problem.params) ?? ruleText(problem)
}
