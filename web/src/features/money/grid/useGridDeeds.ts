import { type Change, invertChanges } from '@fahrplan/shared/plan'
import { ruleText, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import type { SheetEdit } from '@/sheet'
import { useToasts } from '@/ui'
import { type Cell, type Deed, soundDeeds } from '../model/deeds'
import { nameCreated } from '../model/nameCreated'
import { isEmptied, onBaseOfCell } from '../model/overtaken'

/** Where what is written stands in no cell. */
const NOWHERE: Cell = { row: '', column: '' }

/** What gestures in the grids do to the plan: one commit each, and whatever cannot be is told at its cell. */
export function useGridDeeds() {
  const store = usePlanStore()
  const { t } = useText()
  const { show } = useToasts()

  function perform(edit: SheetEdit, deeds: readonly Deed[]): void {
    const { changes, refused } = soundDeeds(store.plan, deeds, store.today)
    for (const { row, column, violation } of refused) edit.refuse(row, column, ruleText(violation))
    const cell = edit.cells.find(({ overtaken }) => overtaken !== undefined)
    if (cell && isEmptied(changes, cell)) return edit.refuse(cell.row, cell.column, t('money.emptied'))
    void store.commit(nameCreated(store.plan, onBaseOfCell(changes, cell)), { onUndone: edit.forget })
  }

  /** New lines, of which those that cannot be are left out and told. Returns the deeds that go through. */
  function soundLines(edit: SheetEdit, deeds: readonly Deed[]): Deed[] {
    const broken = deeds.flatMap((deed) => {
      const [first] = soundDeeds(store.plan, [{ ...deed, cells: [NOWHERE] }], store.today).refused
      return first ? [{ deed, violation: first.violation }] : []
    })
    if (broken.length > 0)
      edit.say(t('money.new.leftOut', { count: broken.length, reason: ruleText(broken[0]!.violation) }))
    return deeds.filter((deed) => !broken.some((one) => one.deed === deed))
  }

  /** Outside of cells: all or nothing. False, and told, where it cannot be. */
  function performWhole(deeds: readonly Deed[]): boolean {
    const marked = deeds.map((deed) => ({ ...deed, cells: [NOWHERE] }))
    const { changes, refused } = soundDeeds(store.plan, marked, store.today)
    if (refused[0]) {
      show(ruleText(refused[0].violation), { tone: 'danger', passes: true })
      return false
    }
    void store.commit(nameCreated(store.plan, changes))
    return true
  }

  /** Deletes, with the offer to take this back alone, whatever was done since. */
  function removeWithUndo(changes: readonly Change[], text: string): boolean {
    if (!performWhole([{ changes, cells: [] }])) return false
    show(text, {
      tone: 'success',
      action: { label: t('money.undo'), run: () => void store.commit(invertChanges(changes)) },
    })
    return true
  }

  return { perform, soundLines, performWhole, removeWithUndo }
}
