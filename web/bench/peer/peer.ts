import { type App, createApp } from 'vue'
import type { GanttLink, GanttRow } from '../../src/gantt'
import PeerChart from './PeerChart.vue'

/** A task as benchmarks of Gantt components describe it; times are milliseconds, ends exclusive. */
interface Task {
  readonly id: string
  readonly name: string
  readonly type: 'group' | 'task' | 'milestone'
  readonly parent: string | null
  readonly start: number
  readonly end: number
  /** 0 to 1. */
  readonly progress: number
}

interface Link {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly type: GanttLink['type']
}

const DAY = 86_400_000
/** Months of 60 pixels. */
const ZOOM = 60 / 30.4

let app: App | undefined
let chart: { rowOf(id: string): GanttRow } | undefined
let root: HTMLElement | undefined

/** The chart as benchmarks of others load it: see the README beside. */
export default {
  bars: '.gantt-bar',

  mount(container: HTMLElement, tasks: readonly Task[], links: readonly Link[]): void {
    root = container
    const rows = tasks.map((task) => new TaskRow(task))
    const first = Math.min(...tasks.map(({ start }) => start)) / DAY
    app = createApp(PeerChart, {
      rows,
      links: links.map(({ id, source, target, type }): GanttLink => ({ id, from: source, to: target, type })),
      horizon: { start: first, end: first + 5 * 365 },
      zoom: ZOOM,
    })
    chart = app.mount(container) as unknown as { rowOf(id: string): GanttRow }
  },

  /** True once the bar of a task is drawn. */
  ready: (id: string): boolean => barOf(id)?.checkVisibility() ?? false,

  /** 0 is the top, 1 the bottom. */
  scrollTo(fraction: number): void {
    const scroller = root!.querySelector('.gantt-scroller')!
    scroller.scrollTop = Math.round(fraction * (scroller.scrollHeight - scroller.clientHeight))
  },

  /** Where to press, and how far to move, in client pixels, to move a bar by days. */
  dragTask(id: string, days: number) {
    const box = barOf(id)?.getBoundingClientRect()
    return box && { x: box.left + box.width * 0.4, y: box.top + box.height / 2, dx: days * ZOOM }
  },

  /** Milliseconds. */
  startOf(id: string): number {
    const row = chart!.rowOf(id)
    return (row.point ?? row.start!) * DAY
  },

  destroy: () => app?.unmount(),
}

function barOf(id: string): Element | null {
  return root!.querySelector(`[data-row="${id}"] .gantt-bar`)
}

/** Sentences are made when somebody asks for them. */
class TaskRow implements GanttRow {
  readonly id: string
  readonly parentId: string | null
  readonly level: number
  readonly kind: GanttRow['kind']
  readonly label: string
  readonly start: number | undefined
  readonly end: number | undefined
  readonly point: number | undefined
  readonly progress: number
  readonly tone = 1

  constructor({ id, name, type, parent, start, end, progress }: Task) {
    this.id = id
    this.parentId = parent
    this.level = parent === null ? 1 : 2
    this.kind = type === 'group' ? 'group' : type === 'milestone' ? 'point' : 'bar'
    this.label = name
    this.progress = Math.round(progress * 100)
    const first = start / DAY
    this.point = type === 'milestone' ? first : undefined
    this.start = type === 'milestone' ? undefined : first
    this.end = type === 'milestone' ? undefined : end / DAY - 1
  }

  get description(): string {
    return this.label
  }

  get resizable(): boolean {
    return this.kind === 'bar'
  }

  get linkable(): boolean {
    return this.kind !== 'group'
  }
}
