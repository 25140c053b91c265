import { ref, type Ref, shallowRef } from 'vue'
import { type CursorPlace, movedCursor, type Step } from './barCursor'
import type { ChartData, ChartPlace } from './chartData'
import type { BarsAndLines, Chart } from './chartjs'
import { useChartText } from './useChartText'

const UPRIGHT: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'more',
  ArrowDown: 'less',
}
const LYING: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'more',
  ArrowLeft: 'less',
}

/** Leads from bar to bar by the arrow keys, says where one is, and picks by Enter: what the mouse does by pointing. */
export function useBarCursor(options: {
  data: () => ChartData
  horizontal: () => boolean
  print: (value: number) => string
  chart: Ref<Chart<BarsAndLines> | undefined>
  pick: (place: ChartPlace) => void
}) {
  const { say } = useChartText()
  const place = shallowRef<CursorPlace | null>(null)
  const spoken = ref('')

  function go(to: CursorPlace | null) {
    place.value = to
    spoken.value = to
      ? `${options.data().categories[to.index] ?? ''}, ${to.label}: ${options.print(to.value)}. ${say('enter')}`
      : ''
    show(to)
  }

  function show(at: CursorPlace | null) {
    const chart = options.chart.value
    if (!chart) return
    const datasetIndex = chart.data.datasets.findIndex(
      (dataset) => at !== null && 'key' in dataset && dataset.key === at.key,
    )
    const active = at && datasetIndex >= 0 ? [{ datasetIndex, index: at.index }] : []
    const element = at && chart.getDatasetMeta(datasetIndex).data[at.index]
    chart.setActiveElements(active)
    chart.tooltip?.setActiveElements(active, { x: element?.x ?? 0, y: element?.y ?? 0 })
    chart.update('none')
  }

  function onKeydown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = (options.horizontal() ? LYING : UPRIGHT)[event.key]
    if (step) go(movedCursor(options.data(), place.value, step))
    else if (place.value && (event.key === 'Enter' || event.key === ' ')) options.pick(place.value)
    else if (place.value && event.key === 'Escape') go(null)
    else return
    event.preventDefault()
  }

  function leave() {
    if (place.value) go(null)
  }

  return { spoken, onKeydown, leave }
}
