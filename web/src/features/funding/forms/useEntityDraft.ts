import {
  type Change,
  create,
  type Entity,
  entityOf,
  sameValue,
  type Violation,
  violationsOf,
} from '@fahrplan/shared/plan'
import { computed, ref, shallowRef, watch } from 'vue'
import { useDraft } from '@/app/drafts'
import { ruleText } from '@/app/i18n'
import { type CommitResult, usePlanStore } from '@/app/plan'

export type DraftedEntity = 'fundingProgramme' | 'fundingSource'

type Broken = Pick<Violation, 'rule' | 'message' | 'field' | 'params'>

/** What is wrong here is said while somebody types: they have to go another way. */
const AT_ONCE: readonly string[] = ['frozenGuideline']

/**
 * A form for something new, or for what exists. Fields that nobody touched follow the plan; what was typed stays until
 * it is saved or discarded, also when the page is left, the server refuses it, or cannot be reached.
 * @param initial what the form begins with; something new brings an id that the plan does not know.
 */
export function useEntityDraft<E extends DraftedEntity>(entity: E, isNew: boolean, initial: () => Entity<E>) {
  const store = usePlanStore()
  const saving = ref(false)
  const tried = ref(false)
  const misunderstood = shallowRef<ReadonlySet<string>>(new Set())
  const refused = shallowRef<readonly Broken[]>([])

  const name = isNew ? `new ${entity}` : `${entity} ${initial().id}`
  const draft = useDraft<Entity<E>>(`${name} ${store.openId}`, initial)
  const fields = draft.fields as Entity<E> & Record<string, unknown>
  const current = computed(() => (isNew ? undefined : entityOf(store.plan, entity, fields.id)))
  watch(current, (now) => now && draft.follow(now), { immediate: true })
  watch(fields, () => (refused.value = []))

  const change = computed<Change | undefined>(() => {
    if (isNew) return create(entity, { ...fields } as Entity<E>)
    const { before, after } = draft.changed()
    if (Object.keys(after).length === 0) return undefined
    return { op: 'update', entity, id: fields.id, before, after } as unknown as Change
  })
  const changedFields = computed<readonly string[]>(() => Object.keys(draft.changed().after))
  const isDirty = computed(() => draft.isDirty.value || misunderstood.value.size > 0)

  const broken = computed<readonly Broken[]>(() => {
    const isGone = !isNew && !current.value
    if (saving.value || isGone || !change.value) return refused.value
    return [...violationsOf(store.plan, [change.value]), ...refused.value]
  })
  const isFrozen = computed(() => broken.value.some(({ rule }) => AT_ONCE.includes(rule)))

  /** What is wrong, by field. */
  const errors = computed<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      broken.value
        .filter(({ rule }) => tried.value || AT_ONCE.includes(rule))
        .map((one) => [one.field.split('.')[0]!, ruleText(one)]),
    ),
  )

  /** Fields that someone else changed while another value was typed here. */
  const meanwhile = computed<readonly [field: string, value: unknown][]>(() => {
    const now = current.value as Record<string, unknown> | undefined
    if (!now || saving.value) return []
    const { before, after } = draft.changed() as Record<'before' | 'after', Record<string, unknown>>
    return Object.keys(after)
      .filter((field) => !sameValue(now[field], before[field]) && !sameValue(now[field], after[field]))
      .map((field) => [field, now[field]])
  })

  /** A field tells whether what stands in it can be read as a value. */
  function understand(field: string, yes: boolean): void {
    const next = new Set(misunderstood.value)
    if (yes) next.delete(field)
    else next.add(field)
    misunderstood.value = next
  }

  function discard(): void {
    draft.discard()
    tried.value = false
    misunderstood.value = new Set()
    refused.value = []
  }

  /** The server's answer, or nothing when there was something to correct first. */
  async function save(): Promise<CommitResult | undefined> {
    tried.value = true
    if (!change.value || broken.value.length > 0) return undefined
    return send([change.value])
  }

  /** The same for other changes that say what was typed; what is wrong with them is told at the fields. */
  async function saveAs(changes: readonly Change[]): Promise<CommitResult | undefined> {
    tried.value = true
    refused.value = violationsOf(store.plan, changes)
    return refused.value.length > 0 ? undefined : send(changes)
  }

  async function send(changes: readonly Change[]): Promise<CommitResult | undefined> {
    if (saving.value || misunderstood.value.size > 0) return undefined
    saving.value = true
    const sent = { ...fields }
    try {
      const result = await store.commit(changes, { showsInvalid: true })
      if (result.status === 'invalid')
        refused.value = result.errors.map((error) => ({ params: {}, ...error }))
      // A conflict is shown with both values and decided there: the draft has done its part.
      else if (result.status !== 'refused') {
        draft.settle(isNew ? initial() : (current.value ?? initial()), sent)
        tried.value = false
      }
      return result
    } finally {
      saving.value = false
    }
  }

  return {
    fields,
    errors,
    broken,
    isFrozen,
    isDirty,
    changedFields,
    meanwhile,
    misunderstood,
    saving,
    tried,
    understand,
    discard,
    save,
    saveAs,
  }
}

export type ProgrammeDraft = ReturnType<typeof useEntityDraft<'fundingProgramme'>>
