import { type ComponentPublicInstance, computed, nextTick, ref, shallowRef, useTemplateRef, watch } from 'vue'
import { ProblemError } from '../api'
import { complaintsAt } from './complaintsAt'
import { failureText } from './failureText'

type Errors<Field extends string> = Partial<Record<Field | 'form', string>>

interface Sending<Draft extends object, Field extends string> {
  readonly draft: Draft
  /** What is wrong with the draft, at its fields. */
  readonly check: (draft: Draft) => Errors<Field>
  readonly send: (draft: Draft) => Promise<void>
  /** What a refusal means here, at a field or, as `form`, over all of them; others are told at the fields that the server names, else in a general sentence. */
  readonly explain?: (error: ProblemError) => Errors<Field> | undefined
}

/**
 * Sends the form, an element or component with the template ref `form`. What was typed stays whatever the answer is; complaints show after the
 * first attempt, and those of the server until something is changed.
 */
export function useSending<Draft extends object, Field extends string = keyof Draft & string>({
  draft,
  check,
  send,
  explain,
}: Sending<Draft, Field>) {
  const form = useTemplateRef<HTMLElement | ComponentPublicInstance>('form')
  const busy = ref(false)
  const tried = ref(false)
  const refused = shallowRef<Errors<Field>>({})

  const errors = computed<Errors<Field>>(() => ({ ...(tried.value ? check(draft) : {}), ...refused.value }))

  watch(draft, () => (refused.value = {}))

  async function submit(): Promise<void> {
    if (busy.value) return
    tried.value = true
    refused.value = {}
    if (Object.keys(check(draft)).length > 0) return focusComplaint()
    busy.value = true
    try {
      await send(draft)
      tried.value = false
    } catch (error) {
      refused.value = explained(error) ?? formError(error)
      await focusComplaint()
    } finally {
      busy.value = false
    }
  }

  function explained(error: unknown): Errors<Field> | undefined {
    if (!(error instanceof ProblemError)) return undefined
    return explain?.(error) ?? complaintsAt(error, Object.keys(draft) as Field[])
  }

  async function focusComplaint(): Promise<void> {
    await nextTick()
    const { value } = form
    const element = value instanceof HTMLElement ? value : (value?.$el as HTMLElement | undefined)
    element?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }

  /** Another attempt begins without the complaints of the last one. */
  function reset(): void {
    tried.value = false
    refused.value = {}
  }

  return { errors, busy, submit, reset }

  function formError(error: unknown): Errors<Field> {
    const errors: Partial<Record<'form', string>> = { form: failureText(error) }
    return errors as Errors<Field>
  }
}
