import { computed, type Ref, ref, watch } from 'vue'

/** A value as people write it, and back. `undefined` from `parse` means: not understood. */
export interface Notation<T> {
  parse(text: string): T | null | undefined
  print(value: T): string
}

/**
 * The text of a field that stands for a value. Whatever was typed stays until it is understood or replaced
 * from outside; only when the field is left does an understood value take its proper form.
 */
export function useTypedText<T>(model: Ref<T | null>, notation: Readonly<Ref<Notation<T>>>) {
  const printed = () => (model.value === null ? '' : notation.value.print(model.value))
  const read = () => notation.value.parse(text.value)
  const text = ref(printed())
  const focused = ref(false)
  const understood = computed(() => read() !== undefined)

  watch(text, () => {
    const value = read()
    if (value !== undefined && value !== model.value) model.value = value
  })
  watch(model, () => {
    const value = read()
    const typing = focused.value && (value === undefined || value === model.value)
    if (!typing) text.value = printed()
  })
  watch(notation, () => {
    if (understood.value && !focused.value) text.value = printed()
  })

  return {
    text,
    understood,
    /** Complaints wait until the field is left: half a date is no mistake yet. */
    complains: computed(() => !focused.value && !understood.value),
    enter: () => void (focused.value = true),
    leave: () => {
      focused.value = false
      if (understood.value) text.value = printed()
    },
  }
}
