import { type Day, newId, yearOf } from '@fahrplan/shared/kernel'
import {
  create,
  emptyPlan,
  latestEnd,
  type Strategy,
  strategyDefaults,
  type Violation,
  violationsOf,
} from '@fahrplan/shared/plan'
import type { Format, Translate } from '../i18n'

export interface StrategyDraft {
  readonly id: string
  title: string
  start: Day | null
  end: Day | null
}

export type DraftErrors = Partial<Record<'title' | 'start' | 'end', string>>

/** Begins with the next year, over the longest time that is allowed. */
export function emptyDraft(today: Day): StrategyDraft {
  const start = `${yearOf(today) + 1}-01-01`
  return { id: newId(), title: '', start, end: latestEnd(start) }
}

export function strategyOfDraft({ id, title, start, end }: StrategyDraft): Strategy | undefined {
  if (start === null || end === null) return undefined
  return { ...strategyDefaults, id, title: title.trim(), start, end }
}

/** What the rules of a plan say against the draft, in words, by field. */
export function draftErrors(draft: StrategyDraft, t: Translate, format: Format): DraftErrors {
  const missing = t('domain.rule.missing')
  const strategy = strategyOfDraft(draft)
  const errors: DraftErrors = {}
  if (draft.title.trim() === '') errors.title = missing
  if (draft.start === null) errors.start = missing
  if (draft.end === null) errors.end = missing
  if (!strategy || errors.title) return errors
  for (const violation of violationsOf(emptyPlan, [create('strategy', strategy)]))
    if (violation.field === 'title' || violation.field === 'start' || violation.field === 'end')
      errors[violation.field] ??= sentenceOf(violation, t, format)
  return errors
}

function sentenceOf({ rule, params }: Violation, t: Translate, format: Format): string {
  if (rule === 'horizon') return t('domain.rule.horizon', { latest: format.day(String(params.latest)) })
  if (rule === 'endNotBeforeStart') return t('domain.rule.endNotBeforeStart')
  return t(rule === 'schema.too_big' ? 'domain.rule.tooLong' : 'domain.rule.malformed')
}
