import { sameValue } from '@fahrplan/shared/plan'
import { shallowReactive } from 'vue'
import { usePlanStore } from '@/app/plan'
import { forgetWithPerson } from '@/app/session'

export type Fields = Readonly<Record<string, unknown>>

/**
 * What someone has typed and not saved: for each field the value that stood there when they began,
 * and the one they want. Kept by key outside of the forms, so that nothing is lost when a form closes.
 */
export interface Draft {
  readonly base: Fields
  readonly wanted: Fields
}

const drafts = shallowReactive(new Map<string, Draft>())

forgetWithPerson(
  () => drafts.clear(),
  () => drafts.size,
)

/** Copies of a strategy have the ids of the first. */
function ofThisStrategy(key: string): string {
  return `${usePlanStore().openId} ${key}`
}

export function draftOf(key: string): Draft | undefined {
  return drafts.get(ofThisStrategy(key))
}

/** Of the forms that hold something unsaved, the one changed last at the end. */
export function draftKeys(): string[] {
  const mark = ofThisStrategy('')
  return [...drafts.keys()].filter((key) => key.startsWith(mark)).map((key) => key.slice(mark.length))
}

/** A field that is back at the value it began with is no longer part of the draft. */
export function withField(
  draft: Draft | undefined,
  field: string,
  current: unknown,
  value: unknown,
): Draft | undefined {
  const base = { ...draft?.base }
  const wanted = { ...draft?.wanted }
  if (!Object.hasOwn(base, field)) base[field] = current
  if (sameValue(base[field], value)) {
    delete base[field]
    delete wanted[field]
  } else wanted[field] = value
  return Object.keys(wanted).length === 0 ? undefined : { base, wanted }
}

/** What is left of a draft once some of its values were saved: what was typed since. */
export function withoutSaved(draft: Draft | undefined, saved: Fields): Draft | undefined {
  if (!draft) return undefined
  const left = Object.entries(draft.wanted).filter(([field, value]) => !sameValue(value, saved[field]))
  if (left.length === 0) return undefined
  const base = Object.fromEntries(
    left.map(([field]) => [field, Object.hasOwn(saved, field) ? saved[field] : draft.base[field]]),
  )
  return { base, wanted: Object.fromEntries(left) }
}

/** What is left of a draft without some of its fields. */
export function withoutFields(draft: Draft | undefined, fields: readonly string[]): Draft | undefined {
  if (!draft) return undefined
  const rest = (values: Fields) =>
    Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)))
  const wanted = rest(draft.wanted)
  return Object.keys(wanted).length === 0 ? undefined : { base: rest(draft.base), wanted }
}

export function keepDraft(key: string, draft: Draft | undefined): void {
  if (draft) drafts.set(ofThisStrategy(key), draft)
  else drafts.delete(ofThisStrategy(key))
}
