import { createApp, nextTick } from 'vue'
import BenchPage from './BenchPage.vue'
import { generateRows } from './generateRows'
import '../src/ui/styles/index.scss'
import './page.css'

declare global {
  interface Window {
    /** What the driver reads. */
    ganttBench: {
      /** Until the chart's elements exist. */
      buildMs: number
      /** Until they are painted. */
      mountMs: number
      events: [string, unknown][]
      /** The bar that a chain of others waits for. */
      lead: string
      chart: InstanceType<typeof BenchPage>['chart']
    }
  }
}

const query = new URLSearchParams(location.search)
const generated = generateRows(Number(query.get('rows') ?? 1_000))
const zoom = query.has('zoom') ? Number(query.get('zoom')) : undefined
if (query.has('theme')) document.documentElement.dataset.kernTheme = query.get('theme') ?? 'light'
window.ganttBench = {
  buildMs: Number.NaN,
  mountMs: Number.NaN,
  events: [],
  lead: generated.lead,
  chart: null,
}

await document.fonts.ready
const before = performance.now()
const page = createApp(BenchPage, { generated, zoom }).mount('#app')
await nextTick()
window.ganttBench.buildMs = performance.now() - before
window.ganttBench.chart = (page as InstanceType<typeof BenchPage>).chart
// The second of two frames begins after the first one was painted.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    window.ganttBench.mountMs = performance.now() - before
  }),
)
