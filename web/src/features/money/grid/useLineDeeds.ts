import { newId } from '@fahrplan/shared/kernel'
import type { SpreadYear } from '@fahrplan/shared/funding'
import type { Change } from '@fahrplan/shared/plan'
import { computed, type ComputedRef, nextTick, ref, type ShallowRef, shallowRef } from 'vue'
import { useText } from '@/app/i18n'
import { useRights } from '@/app/session'
import { type AmountEdit, amountDeeds, type AmountLine, type YearlyEntity } from '../model/amounts'
import { type GridName, moveKept, useKeptCells } from './keptCells'
import { useActiveRow } from './useActiveRow'
import { useGridDeeds } from './useGridDeeds'

interface Given<E extends YearlyEntity, Row, Line extends AmountLine<E>> {
  readonly grid: GridName
  readonly box: Readonly<ShallowRef<{ focusRow(id: string): Promise<void> | undefined } | null>>
  readonly rows: ComputedRef<readonly Row[]>
  /** Undefined for rows in which nothing is written. */
  lineOf(row: Row): Line | undefined
  titleOf(line: Line): string
  /** What a spread writes. */
  editsOf(line: Line, years: readonly SpreadYear[]): readonly AmountEdit<E>[]
  /** What takes a line away. */
  removalOf(line: Line): readonly Change[]
}

/** What is done to a whole line of a grid: an amount is spread over its years, or the line is deleted. */
export function useLineDeeds<
  E extends YearlyEntity,
  Row extends { readonly id: string },
  Line extends AmountLine<E>,
>(entity: E, { grid, box, rows, lineOf, titleOf, editsOf, removalOf }: Given<E, Row, Line>) {
  const { t } = useText()
  const { may } = useRights()
  const { performWhole, removeWithUndo } = useGridDeeds()
  const kept = useKeptCells(grid)
  const { row, see } = useActiveRow(rows)

  const active = computed(() => (row.value && may('editPlan') ? lineOf(row.value) : undefined))
  const activeTitle = computed(() => active.value && titleOf(active.value))
  /** The line whose amount is being spread. */
  const spreading = shallowRef<Line>()
  const isSpreading = ref(false)

  function spread(line = active.value): void {
    spreading.value = line
    isSpreading.value = line !== undefined
  }

  function take(years: readonly SpreadYear[]): void {
    if (!spreading.value) return
    if (performWhole(amountDeeds(entity, editsOf(spreading.value, years), newId))) isSpreading.value = false
  }

  async function remove(): Promise<void> {
    const line = active.value
    if (!line) return
    const place = rows.value.findIndex(({ id }) => id === row.value?.id)
    if (removeWithUndo(removalOf(line), t('money.tools.removed', { title: titleOf(line) })))
      moveKept(kept, line.id, undefined)
    await nextTick()
    const next = rows.value[place]
    if (next) await box.value?.focusRow(next.id)
  }

  return { active, activeTitle, see, spreading, isSpreading, spread, take, remove }
}
