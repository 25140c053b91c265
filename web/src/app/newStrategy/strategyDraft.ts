import { type Day, type Id, type Land, newId, yearOf } from '@fahrplan/shared/kernel'
import {
  create,
  emptyPlan,
  latestEnd,
  type Strategy,
  strategyDefaults,
  type Violation,
  violationsOf,
} from '@fahrplan/shared/plan'
import { type Format, ruleText, type Translate } from '../i18n'

/** How a strategy begins: with nothing, with the decision points of the example, or as a copy of another one. */
export const BEGINNINGS = ['empty', 'resolution', 'copy'] as const
export type Beginning = (typeof BEGINNINGS)[number]

export interface StrategyDraft {
  readonly id: Id
  municipalityId: Id | null
  title: string
  beginning: Beginning
  copyOf: Id | null
  start: Day | null
  end: Day | null
}

export type DraftField = 'municipalityId' | 'title' | 'copyOf' | 'start' | 'end'
export type DraftErrors = Partial<Record<DraftField, string>>

/** Begins with the next year, over the longest time that is allowed. */
export function emptyDraft(today: Day, municipalityId: Id | null): StrategyDraft {
  const start = `${yearOf(today) + 1}-01-01`
  return {
    id: newId(),
    municipalityId,
    title: '',
    beginning: 'empty',
    copyOf: null,
    start,
    end: latestEnd(start),
  }
}

/** What is sent to make the strategy. */
export type NewStrategy = { id: Id; title: string; municipalityId: Id } & (
  | { copyOf: Id }
  | { template: 'empty' | 'resolution'; start: Day; end: Day; land: Land }
)

/** `undefined` while something is missing. */
export function strategyOfDraft(draft: StrategyDraft, land: Land): NewStrategy | undefined {
  const { id, municipalityId, beginning, copyOf, start, end } = draft
  if (municipalityId === null) return undefined
  const common = { id, title: draft.title.trim(), municipalityId }
  if (beginning === 'copy') return copyOf === null ? undefined : { ...common, copyOf }
  if (start === null || end === null) return undefined
  return { ...common, template: beginning, start, end, land }
}

/** What the rules of a plan say against the draft, in words, by field. */
export function draftErrors(draft: StrategyDraft, t: Translate, format: Format): DraftErrors {
  const missing = t('domain.rule.missing')
  const errors: DraftErrors = {}
  if (draft.municipalityId === null) errors.municipalityId = missing
  if (draft.title.trim() === '') errors.title = missing
  if (draft.beginning === 'copy') {
    if (draft.copyOf === null) errors.copyOf = missing
    return errors
  }
  if (draft.start === null) errors.start = missing
  if (draft.end === null) errors.end = missing
  return { ...broken(draft, t, format), ...errors }
}

function broken({ id, title, start, end }: StrategyDraft, t: Translate, format: Format): DraftErrors {
  if (start === null || end === null) return {}
  return strategyErrors({ ...strategyDefaults, id, title: title.trim(), start, end }, t, format)
}

/** What speaks against a strategy, in words, by field. */
export function strategyErrors(
  strategy: Strategy,
  t: Translate,
  format: Format,
): Partial<Record<keyof Strategy, string>> {
  const errors: Partial<Record<string, string>> = {}
  for (const violation of violationsOf(emptyPlan, [create('strategy', strategy)]))
    errors[violation.field.split('.')[0]!] ??= sentenceOf(violation, t, format)
  return errors
}

function sentenceOf(violation: Violation, t: Translate, format: Format): string {
  if (violation.rule !== 'horizon') return ruleText(violation)
  return t('domain.rule.horizon', { latest: format.day(String(violation.params.latest)) })
}
