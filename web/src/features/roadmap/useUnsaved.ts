import { computed, type Ref } from 'vue'
import { usePlanStore } from '@/app/plan'
import { draftKeys } from './forms/drafts'
import { readDraftKey } from './forms/draftKey'
import type { OutlineGroup } from './model/outline'
import { wrongRows } from './table/keptCells'
import type { RoadmapView } from './useRoadmapRoute'

interface Given {
  readonly shown: Readonly<Ref<readonly OutlineGroup[]>>
  readonly selected: Readonly<Ref<string | null>>
  readonly view: Readonly<Ref<RoadmapView>>
  /** Shows the form of something. */
  select(id: string): Promise<void>
  /** Shows the cells that were not taken, in the table; all rows, where the filter leaves some of those out. */
  showCells(hidden: boolean): Promise<void>
}

/** What somebody has typed and what is not saved, in forms and in cells of the table. */
export function useUnsaved({ shown, selected, view, select, showCells }: Given) {
  const store = usePlanStore()

  /** Where forms wait; a cost item is edited at its measure, a reason at its milestone. */
  const inForms = computed(() =>
    draftKeys().map((key) => {
      const { entity, id } = readDraftKey(key)
      if (entity === 'slipReason') return store.plan.slipReason.get(id)?.milestoneId ?? id
      return (entity === 'costItem' && store.plan.costItem.get(id)?.measureId) || id
    }),
  )
  const inCells = computed(wrongRows)
  const shownRows = computed(
    () =>
      new Set(
        shown.value.flatMap(({ measures }) =>
          measures.flatMap(({ measure, steps }) => [measure.id, ...steps.map(({ value }) => value.id)]),
        ),
      ),
  )
  const isFiltered = computed(() => inCells.value.some((row) => !shownRows.value.has(row)))
  /** Besides what is in sight. */
  const elsewhere = computed(() => {
    const form = inForms.value.find((id) => id !== selected.value)
    const cells = inCells.value.length > 0 && (view.value !== 'table' || isFiltered.value)
    return form !== undefined || cells ? { form, cells } : undefined
  })

  async function goToUnsaved(): Promise<void> {
    const { form, cells } = elsewhere.value ?? {}
    if (form !== undefined) await select(form)
    else if (cells) await showCells(isFiltered.value)
  }

  return {
    count: computed(() => inForms.value.length + inCells.value.length),
    isElsewhere: computed(() => elsewhere.value !== undefined),
    goToUnsaved,
  }
}
