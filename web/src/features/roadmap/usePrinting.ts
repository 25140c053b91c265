import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue'
import type { GanttExport } from '@/gantt'
import type { ExportKit } from './useExportKit'

export interface Sheets {
  readonly chart: GanttExport.ChartInput
  readonly layout: GanttExport.SheetLayout
}

/**
 * Prints sheets of the chart instead of the page: those somebody asked for, or, when the browser itself begins to
 * print, those that `usual` gives.
 */
export function usePrinting(kit: Readonly<ShallowRef<ExportKit | undefined>>, usual: () => Sheets | null) {
  let takeAway: (() => void) | null = null

  function lay({ chart, layout }: Sheets): boolean {
    if (!kit.value) return false
    takeAway?.()
    takeAway = kit.value.make.printSheets(chart, layout, kit.value.measure)
    return takeAway !== null
  }

  /** False where there are too many pages. */
  function print(sheets: Sheets): boolean {
    if (!lay(sheets)) return false
    window.print()
    return true
  }

  function onBeforePrint() {
    const sheets = takeAway === null ? usual() : null
    if (sheets) lay(sheets)
  }

  function onAfterPrint() {
    takeAway?.()
    takeAway = null
  }

  onMounted(() => {
    window.addEventListener('beforeprint', onBeforePrint)
    window.addEventListener('afterprint', onAfterPrint)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeprint', onBeforePrint)
    window.removeEventListener('afterprint', onAfterPrint)
    onAfterPrint()
  })

  return { print }
}
