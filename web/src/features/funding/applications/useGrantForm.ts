import { secondGrant } from '@fahrplan/shared/funding'
import { type Day, type Id, newId } from '@fahrplan/shared/kernel'
import { ChangeError, type Change, type Plan, type Violation, violationsOf } from '@fahrplan/shared/plan'
import { computed, ref, shallowRef, watch } from 'vue'
import { useDraft } from '@/app/drafts'
import { ruleText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import {
  creationsOf,
  grantDraftOf,
  type GrantDraft,
  NEW_GRANT,
  newGrantDraft,
  updatesOf,
} from './model/grantDraft'

type Broken = Pick<Violation, 'rule' | 'message' | 'field'> & Partial<Pick<Violation, 'id' | 'params'>>

/**
 * The form of an application and its money. What nobody touched follows the plan; what was typed stays until it is
 * saved or discarded, also when the form is closed or the server refuses it.
 */
export function useGrantForm(grantId: Id) {
  const store = usePlanStore()
  const isNew = grantId === NEW_GRANT
  let id = isNew ? newId() : grantId
  const grant = computed(() => store.plan.grant.get(id))
  const current = () => (grant.value ? grantDraftOf(store.plan, grant.value) : newGrantDraft())
  const draft = useDraft<GrantDraft>(`application ${store.openId} ${grantId}`, current)
  if (!isNew)
    watch(
      () => grant.value && current(),
      (now) => now && draft.follow(now),
    )

  const busy = ref(false)
  const tried = ref(false)
  const misunderstood = ref(new Set<string>())
  const refused = shallowRef<readonly Broken[]>([])
  watch(draft.fields, () => (refused.value = []))

  function changesNow(): Change[] {
    if (isNew) return creationsOf(id, { ...draft.fields })
    const { before, after } = draft.changed()
    return grant.value ? updatesOf(grant.value, before, after) : []
  }

  const broken = computed<readonly Broken[]>(() => {
    if (!tried.value || busy.value) return []
    return [...violationsWherePossible(store.plan, changesNow(), store.today), ...doubled(), ...refused.value]
  })
  /** What stands twice already can still be changed. */
  function doubled(): readonly Broken[] {
    const { tranches: _tranches, ...fields } = draft.fields
    const { measureId, fundingProgrammeId } = draft.changed().after
    if (measureId === undefined && fundingProgrammeId === undefined) return []
    const found = secondGrant(store.plan, { ...fields, id })
    return found ? [found] : []
  }

  const errors = computed(() => errorsOf(broken.value.filter(({ id: of = id }) => of === id)))
  const trancheErrors = computed<Readonly<Record<Id, Readonly<Record<string, string>>>>>(() =>
    Object.fromEntries(
      draft.fields.tranches.map((tranche) => [
        tranche.id,
        errorsOf(broken.value.filter(({ id: of }) => of === tranche.id)),
      ]),
    ),
  )
  /** What is wrong and belongs to no field of this form. */
  const elsewhere = computed(() => broken.value.filter((one) => !hasField(one)).map(ruleText))
  const wrong = computed(() => broken.value.length + misunderstood.value.size)

  function hasField({ id: of = id, field }: Broken): boolean {
    const [name = ''] = field.split('.')
    if (of === id) return name in draft.fields
    return draft.fields.tranches.some((tranche) => tranche.id === of)
  }

  function set<F extends keyof GrantDraft>(field: F, value: GrantDraft[F]): void {
    Object.assign(draft.fields, { [field]: value })
  }

  /** A field tells whether what stands in it can be read as a value. */
  function understand(field: string, yes: boolean): void {
    if (yes) misunderstood.value.delete(field)
    else misunderstood.value.add(field)
  }

  function discard(): void {
    draft.discard()
    tried.value = false
    misunderstood.value.clear()
  }

  /** The id of what was saved; nothing when there is something to correct, or to decide first. */
  async function save(): Promise<Id | undefined> {
    tried.value = true
    if (busy.value || wrong.value > 0) return undefined
    const changes = changesNow()
    const saved = id
    const sent = draft.changed().after
    busy.value = true
    try {
      const result = await store.commit(changes, { showsInvalid: true })
      if (result.status === 'invalid') refused.value = result.errors
      if (result.status === 'invalid' || result.status === 'refused') return undefined
      settle(sent)
      return result.status === 'saved' ? saved : undefined
    } finally {
      busy.value = false
    }
  }

  /** A conflict is shown with both values and decided there: the draft has done its part. */
  function settle(sent: Partial<GrantDraft>): void {
    tried.value = false
    if (isNew) {
      id = newId()
      draft.settle(newGrantDraft(), sent)
    } else if (grant.value) draft.settle(current(), sent)
  }

  return {
    grant,
    fields: draft.fields,
    isDirty: draft.isDirty,
    busy,
    tried,
    errors,
    trancheErrors,
    elsewhere,
    wrong,
    set,
    understand,
    discard,
    save,
  }
}

export type GrantForm = ReturnType<typeof useGrantForm>

function errorsOf(broken: readonly Broken[]): Readonly<Record<string, string>> {
  return Object.fromEntries(broken.map((one) => [one.field.split('.')[0]!, textOf(one)]))
}

/** An id that is not there is a choice that nobody has made. */
function textOf(one: Broken): string {
  const isUnchosen = one.rule === 'schema.invalid_format' && one.field.endsWith('Id')
  return ruleText(isUnchosen ? { ...one, rule: 'schema.invalid_type' } : one)
}

/** What somebody else has deleted meanwhile is told by the server, as a conflict. */
function violationsWherePossible(plan: Plan, changes: readonly Change[], today: Day): readonly Violation[] {
  try {
    return violationsOf(plan, changes, { today })
  } catch (error) {
    if (error instanceof ChangeError) return []
    throw error
  }
}
