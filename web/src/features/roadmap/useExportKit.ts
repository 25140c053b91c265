import { onMounted, shallowRef } from 'vue'
import { type GanttExport, loadGanttExport } from '@/gantt'

/** What makes sheets of a chart, and measures their letters as the screen draws them. */
export interface ExportKit {
  readonly make: typeof GanttExport
  readonly measure: GanttExport.Measure
}

/** Fetched when the page has nothing else to do: a print that the browser begins cannot wait for it. */
export function useExportKit() {
  const kit = shallowRef<ExportKit>()
  const failed = shallowRef(false)

  async function load(): Promise<void> {
    if (kit.value) return
    failed.value = false
    try {
      const make = await loadGanttExport()
      kit.value = { make, measure: await make.screenMeasure() }
    } catch {
      failed.value = true
    }
  }

  onMounted(() => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => void load())
    else void load()
  })

  return { kit, failed, load }
}
