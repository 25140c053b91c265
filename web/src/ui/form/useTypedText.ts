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
export function useTypedText<T>(
  model: Ref<T | null>,
  notation: Readonly<Ref<Notation<T>>>,
  onChange: (value: T | null) => void,
) {
  const printed = (value: T | null) => (value === null ? '' : notation.value.print(value))
  const read = () => notation.value.parse(text.value)
  const text = ref(printed(model.value))
  const focused = ref(false)
  const wasLeft = ref(true)
  let told = model.value
  const understood = computed(() => read() !== undefined)

  watch(
    text,
    () => {
      const value = read()
      if (value !== undefined && value !== model.value) model.value = value
    },
    { flush: 'sync' },
  )
  watch(
    understood,
    (yes) => {
      if (yes && focused.value) wasLeft.value = false
    },
    { flush: 'sync' },
  )
  watch(model, (now) => {
    const value = read()
    const typing = focused.value && (value === undefined || value === now)
    if (!typing) text.value = printed(now)
    if (!focused.value) told = now
  })
  watch(notation, () => {
    if (!focused.value) tidy()
  })

  function tidy() {
    const value = read()
    if (value !== undefined) text.value = printed(value)
  }

  /** Says once what became of the value: with Enter, when the field is left, or when a value was picked. */
  function tell() {
    const value = read()
    if (value === undefined || value === told) return
    told = value
    onChange(value)
  }

  return {
    text,
    understood,
    /** Complaints wait until the field is left, for half a date is no mistake yet, and then stay until it is mended. */
    complains: computed(() => wasLeft.value && !understood.value),
    enter: () => {
      focused.value = true
      wasLeft.value = !understood.value
      told = model.value
    },
    leave: () => {
      tell()
      focused.value = false
      wasLeft.value = true
      tidy()
    },
    tell,
  }
}
