import { computed, ref } from 'vue'
import { downloadFile, fileName } from '@/charts'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useAnnouncer } from '@/ui'
import { type ExportChoices, layoutOf, RESOLUTIONS } from './forms/exportChoices'
import type { ExportKit } from './useExportKit'
import type { Sheets } from './usePrinting'

/** Makes a file of the chart and hands it to the browser, page by page, so that it can be called off. */
export function useChartFile() {
  const store = usePlanStore()
  const { t } = useText()
  const { announce } = useAnnouncer()
  const made = ref<{ readonly done: number; readonly of: number }>()
  const failed = ref(false)
  let controller = new AbortController()

  /** Whether there is a file now. */
  async function make(kit: ExportKit, chart: Sheets['chart'], choices: ExportChoices): Promise<boolean> {
    const { signal } = (controller = new AbortController())
    failed.value = false
    made.value = { done: 0, of: 1 }
    try {
      const { content, extension } = await kit.make.chartFile(chart, layoutOf(choices), {
        format: choices.format,
        dpi: RESOLUTIONS[choices.dpi],
        creator: 'Fahrplan',
        created: new Date(),
        signal,
        onPage: (done, of) => (made.value = { done, of }),
      })
      const name = fileName(`fahrplan ${store.strategy.title} ${store.today}`, extension)
      downloadFile(name, content)
      announce(t('roadmap.export.done', { name }))
      return true
    } catch {
      failed.value = !signal.aborted
      return false
    } finally {
      made.value = undefined
    }
  }

  return {
    made,
    failed,
    isMaking: computed(() => made.value !== undefined),
    make,
    callOff: () => controller.abort(),
  }
}
