import { type Change, violationsOf } from '@fahrplan/shared/plan'
import { ruleText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useToasts } from '@/ui'

/** Commits what the rules of the plan let through. */
export function usePlanRules() {
  const store = usePlanStore()
  const { show } = useToasts()

  /** False when a rule forbids it: then nothing happens, and the screen says which. */
  function commit(changes: readonly Change[]): boolean {
    const [violation] = violationsOf(store.plan, changes, { today: store.today })
    if (violation) show(ruleText(violation), { tone: 'danger', passes: true })
    else void store.commit(changes)
    return violation === undefined
  }

  return { commit }
}
