import type { Id } from '@fahrplan/shared/kernel'
import { type Change, type Grant, invertChanges, removeEntity, violationsOf } from '@fahrplan/shared/plan'
import { nextTick, shallowRef } from 'vue'
import { keepFocus } from '@/app/forms'
import { ruleText, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useToasts } from '@/ui'
import { fundingForm } from './model/fundingForm'
import { askedFor, type GrantState, transitionChanges, transitionDraft } from './model/transition'
import { useApplicationName } from './useApplicationName'

/** A change of state that asks for something first. */
export interface Transition {
  readonly grant: Grant
  readonly state: GrantState
}

export const cardId = (id: Id): string => `antrag-${id}`

/** What is done to an application as a whole; each deed is one commit, and can be taken back with one click. */
export function useApplicationDeeds() {
  const store = usePlanStore()
  const { t } = useText()
  const { show } = useToasts()
  const nameOf = useApplicationName()
  const asking = shallowRef<Transition>()

  async function move(id: Id, state: GrantState): Promise<void> {
    const grant = store.plan.grant.get(id)
    if (!grant || grant.state === state) return
    const programme = store.plan.fundingProgramme.get(grant.fundingProgrammeId)
    const asked = askedFor(state, fundingForm(programme ?? { kind: null }))
    if (asked.length > 0) {
      asking.value = { grant, state }
      return
    }
    const draft = transitionDraft(store.plan, grant, store.today)
    const changes = transitionChanges(store.plan, grant, { state, asked }, draft)
    const [violation] = violationsOf(store.plan, changes, { today: store.today })
    if (violation) {
      show(ruleText(violation), { tone: 'danger', passes: true })
      return
    }
    void store.commit(changes)
    await moved(grant, state, changes)
  }

  /** Says so, and goes on at the card, which stands elsewhere now. */
  async function moved(
    { id, ...grant }: Grant,
    state: GrantState,
    changes: readonly Change[],
  ): Promise<void> {
    asking.value = undefined
    offerUndo(
      t('funding.applications.moved', {
        name: nameOf(grant),
        state: t(`domain.value.grantState.${state}`),
      }),
      changes,
    )
    await focusCard(id)
  }

  async function remove(id: Id): Promise<void> {
    const grant = store.plan.grant.get(id)
    if (!grant) return
    const changes = removeEntity(store.plan, 'grant', id)
    const text = t('funding.applications.removed', { name: nameOf(grant) })
    void store.commit(changes)
    offerUndo(text, changes)
    await keepFocus()
  }

  function offerUndo(text: string, changes: readonly Change[]): void {
    const action = {
      label: t('funding.applications.undo'),
      run: () => void store.commit(invertChanges(changes)),
    }
    show(text, { tone: 'success', action })
  }

  async function focusCard(id: Id): Promise<void> {
    await nextTick()
    document.getElementById(cardId(id))?.focus()
  }

  return { asking, move, moved, remove, focusCard }
}
