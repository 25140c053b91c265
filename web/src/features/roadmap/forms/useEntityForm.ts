import {
  type Change,
  create,
  type Entity,
  entityOf,
  sameValue,
  type Violation,
  violationsOf,
} from '@fahrplan/shared/plan'
import { computed, ref, shallowRef, type Ref } from 'vue'
import { ruleText } from '@/app/i18n'
import { type CommitResult, usePlanStore } from '@/app/plan'
import { draftOf, type Fields, keepDraft, withField, withoutSaved } from './drafts'
import { draftKey, type FormSubject } from './draftKey'

type Broken = Pick<Violation, 'rule' | 'message' | 'field' | 'params'>

/**
 * The state of one form. Fields that nobody touched follow the plan; what was typed stays until it is
 * saved or discarded, also when the server refuses it or cannot be reached.
 */
export function useEntityForm(subject: Ref<FormSubject>) {
  const store = usePlanStore()
  const saving = ref(false)
  const tried = ref(false)
  const touched = shallowRef<ReadonlySet<string>>(new Set())
  const misunderstood = shallowRef<ReadonlySet<string>>(new Set())
  const refused = shallowRef<readonly Broken[]>([])

  const key = computed(() => draftKey(subject.value))
  const draft = computed(() => draftOf(key.value))
  const current = computed<Fields | undefined>(() => {
    const { value } = subject
    return (value.mode === 'edit' ? entityOf(store.plan, value.entity, value.id) : value.initial) as
      | Fields
      | undefined
  })
  const values = computed<Fields>(() => ({ ...current.value, ...draft.value?.wanted }))
  const dirty = computed(() => draft.value !== undefined || misunderstood.value.size > 0)

  const change = computed<Change | undefined>(() => {
    const { value } = subject
    if (value.mode === 'create') return create(value.entity, values.value as unknown as Entity)
    if (!draft.value) return undefined
    const { base: before, wanted: after } = draft.value
    return { op: 'update', entity: value.entity, id: value.id, before, after } as unknown as Change
  })

  /** Something new is in the plan as soon as it is on its way to the server. */
  const isThere = computed(
    () =>
      subject.value.mode === 'create' &&
      entityOf(store.plan, subject.value.entity, subject.value.initial.id) !== undefined,
  )

  const broken = computed<readonly Broken[]>(() => {
    if (!change.value || !current.value || isThere.value) return []
    return [...violationsOf(store.plan, [change.value], { today: store.today }), ...refused.value]
  })

  /** What is wrong, by field: as soon as someone has left the field, and all of it after an attempt to save. */
  const errors = computed<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      broken.value
        .filter(({ field }) => tried.value || touched.value.has(field.split('.')[0]!))
        .map((one) => [one.field.split('.')[0], ruleText(one)]),
    ),
  )

  /** Fields that someone else changed while this form held another value. */
  const meanwhile = computed<Fields>(() => {
    if (subject.value.mode === 'create' || !draft.value || saving.value) return {}
    const { base, wanted } = draft.value
    return Object.fromEntries(
      Object.keys(wanted)
        .map((field) => [field, current.value?.[field]] as const)
        .filter(([field, now]) => !sameValue(now, base[field]) && !sameValue(now, wanted[field])),
    )
  })

  /** Whether something was entered there that is not saved. */
  function holds(field: string): boolean {
    return Object.hasOwn(draft.value?.wanted ?? {}, field) || misunderstood.value.has(field)
  }

  function set(field: string, value: unknown): void {
    refused.value = refused.value.filter((one) => one.field !== field)
    keepDraft(key.value, withField(draft.value, field, current.value?.[field], value))
  }

  function touch(field: string): void {
    touched.value = new Set(touched.value).add(field)
  }

  /** A field tells whether what stands in it can be read as a value. */
  function understand(field: string, yes: boolean): void {
    const next = new Set(misunderstood.value)
    if (yes) next.delete(field)
    else next.add(field)
    misunderstood.value = next
  }

  function discard(): void {
    keepDraft(key.value, undefined)
    forget()
  }

  function forget(): void {
    tried.value = false
    touched.value = new Set()
    misunderstood.value = new Set()
    refused.value = []
  }

  /** The server's answer, or nothing when there was something to correct or to save first. */
  async function save(): Promise<CommitResult | undefined> {
    tried.value = true
    refused.value = []
    if (!change.value || saving.value || broken.value.length > 0 || misunderstood.value.size > 0)
      return undefined
    const keyOfSaved = key.value
    const sent = subject.value.mode === 'edit' ? draft.value!.wanted : values.value
    saving.value = true
    try {
      const result = await store.commit([change.value], { showsInvalid: true })
      if (result.status === 'invalid')
        refused.value = result.errors.map((error) => ({ params: {}, ...error }))
      // A conflict is shown with both values and decided there: the draft has done its part.
      else if (result.status !== 'refused') keepDraft(keyOfSaved, withoutSaved(draftOf(keyOfSaved), sent))
      if (result.status === 'saved') forget()
      return result
    } finally {
      saving.value = false
    }
  }

  return {
    values,
    errors,
    broken,
    meanwhile,
    dirty,
    saving,
    tried,
    misunderstood,
    current,
    holds,
    set,
    touch,
    understand,
    save,
    discard,
    forget,
  }
}

export type EntityForm = ReturnType<typeof useEntityForm>
