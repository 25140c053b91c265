import { sameValue } from '@fahrplan/shared/plan'
import { computed, type ComputedRef, reactive, shallowRef, type ShallowRef } from 'vue'
import { forgetWithPerson } from '../session'

interface Kept {
  /** The values that stood there when somebody began to write. */
  readonly base: ShallowRef<object>
  readonly fields: object
}

/** Outside of the forms: what was typed and not sent stays, also when its dialog or page is left. */
const kept = new Map<string, Kept>()

function isUntouched({ base, fields }: Kept): boolean {
  return sameValue(base.value, fields)
}

function unsaved(): number {
  return [...kept.values()].filter((one) => !isUntouched(one)).length
}

forgetWithPerson(() => kept.clear(), unsaved)
window.addEventListener('beforeunload', (event) => {
  if (unsaved() > 0) event.preventDefault()
})

export interface Draft<T extends object> {
  readonly fields: T
  readonly isDirty: ComputedRef<boolean>
  /** The fields that differ from those it began with, and what these were. */
  changed(): { readonly before: Partial<T>; readonly after: Partial<T> }
  /** Fields that nobody touched take on what stands there now. */
  follow(current: T): void
  /** Saved: the draft begins again from there, but for what was typed since `sent` was sent. */
  settle(saved: T, sent: Partial<T>): void
  discard(): void
}

/** Lists in a draft are replaced, never changed. */
export function useDraft<T extends object>(name: string, initial: () => T): Draft<T> {
  const { base, fields } = keep(name, initial)

  function changedNames(): (keyof T)[] {
    return (Object.keys(fields) as (keyof T)[]).filter((key) => !sameValue(base.value[key], fields[key]))
  }

  function pick(from: T): Partial<T> {
    return Object.fromEntries(changedNames().map((key) => [key, from[key]])) as Partial<T>
  }

  function settle(saved: T, sent: Partial<T>): void {
    const isTyped = (key: string) => key in sent && !sameValue(fields[key as keyof T], sent[key as keyof T])
    base.value = { ...saved }
    Object.assign(fields, Object.fromEntries(Object.entries(saved).filter(([key]) => !isTyped(key))))
  }

  return {
    fields,
    isDirty: computed(() => changedNames().length > 0),
    changed: () => ({ before: pick(base.value), after: pick({ ...fields }) }),
    follow(current) {
      const touched = changedNames()
      const untouched = Object.entries(current).filter(([key]) => !touched.includes(key as keyof T))
      Object.assign(fields, Object.fromEntries(untouched))
      base.value = { ...base.value, ...Object.fromEntries(untouched) }
    },
    settle,
    discard: () => settle(initial(), {}),
  }
}

function keep<T extends object>(name: string, initial: () => T): { base: ShallowRef<T>; fields: T } {
  let held = kept.get(name)
  if (!held || isUntouched(held)) {
    const first = initial()
    held = { base: shallowRef(first), fields: reactive({ ...first }) }
    kept.set(name, held)
  }
  return held as { base: ShallowRef<T>; fields: T }
}
