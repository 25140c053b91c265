import type { Id } from '@fahrplan/shared/kernel'
import type { RegisteredDepartment } from '@fahrplan/shared/tenancy'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useFormat, useText } from '@/app/i18n'
import { type StrategyEntry, usePlanStore } from '@/app/plan'
import { isNothing, type OpenWork, openWorkOf } from './model/openWork'
import type { DeedKind } from './model/reorganisation'

interface About {
  readonly kind: DeedKind
  readonly department: RegisteredDepartment | undefined
  readonly hasUnits: boolean
  readonly strategies: readonly StrategyEntry[]
  /** The one among them whose plan is on the screen. */
  readonly open: StrategyEntry | undefined
}

/** What a deed will change, in sentences: counted in the plan that is open, named for the other strategies. */
export function useEffects(about: MaybeRefOrGetter<About>) {
  const store = usePlanStore()
  const { t } = useText()
  const format = useFormat()

  return computed(() => {
    const { kind, department, hasUnits } = toValue(about)
    const effect = t(`administration.organisation.effect.${kind}`)
    const work = department ? workOf(kind, department.id) : []
    // What has to be the case first is read first.
    if (kind === 'retire') return [effect, ...work]
    const moves = hasUnits && (kind === 'move' || kind === 'merge')
    return [...work, ...(moves ? [t(`administration.organisation.effect.${kind}Units`)] : []), effect]
  })

  function workOf(kind: DeedKind, departmentId: Id): string[] {
    if (kind !== 'merge' && kind !== 'rename' && kind !== 'retire') return []
    const { open, strategies } = toValue(about)
    const others = strategies
      .filter(({ id, status }) => id !== open?.id && status !== 'archived')
      .map(({ title }) => t('administration.organisation.work.named', { title }))
    return [
      ...(open ? [workIn(kind, open.title, openWorkOf(store.plan, departmentId))] : []),
      ...(open && store.withheld.length > 0 ? [t('administration.organisation.work.withheld')] : []),
      ...(others.length > 0
        ? [t('administration.organisation.work.others', { strategies: format.value.list(others) })]
        : []),
    ]
  }

  function workIn(kind: keyof typeof SENTENCES, strategy: string, work: OpenWork): string {
    const { some, none } = SENTENCES[kind]
    return isNothing(work)
      ? t(`administration.organisation.work.${none}`, { strategy })
      : t(`administration.organisation.work.${some}`, { strategy, work: listed(work) })
  }

  function listed(work: OpenWork): string {
    return format.value.list(
      (['measures', 'workPackages', 'milestones'] as const)
        .filter((one) => work[one] > 0)
        .map((one) => t(`administration.organisation.work.${one}`, { count: work[one] })),
    )
  }
}

/** What becomes of the open work, and what is said where there is none. */
const SENTENCES = {
  merge: { some: 'goes', none: 'goesNothing' },
  rename: { some: 'shows', none: 'staysNothing' },
  retire: { some: 'stays', none: 'staysNothing' },
} as const
