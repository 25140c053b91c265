import type { DayNumber } from '@fahrplan/shared/kernel'
import { nextTick } from 'vue'
import { pinSpan } from '../model/clipSpan'
import type { GanttHorizon, Span } from '../model/row'
import { spanOf } from '../model/row'
import type { Rows } from './useRows'
import type { Timeline } from './useTimeline'

/** At least this share of the view is looked at, whatever covers it. */
const LEAST_SHARE = 0.3

interface Sources {
  readonly rows: Rows
  readonly timeline: Timeline
  today(): DayNumber
  horizon(): GanttHorizon
  selected(): string | null
  marked(): ReadonlySet<string>
  activeId(): string | null
  /** Pixels at the right of the chart that something else lies over. */
  covered(): number
  /** By a key other days are shown. */
  looked(days: Span): void
}

/** Goes to what somebody wants to see. */
export function useLooking(sources: Sources) {
  const { rows, timeline } = sources

  function spanOfRow(id: string | null): Span | null {
    const row = id === null ? undefined : rows.rowOf(id)
    return row ? spanOf(row) : null
  }

  /** Pixels of the view that can be seen. */
  function room(): number {
    const width = timeline.viewWidth.value
    return Math.max(width * LEAST_SHARE, width - sources.covered())
  }

  function revealBar(id: string) {
    const span = spanOfRow(id)
    if (span) timeline.reveal(span, room())
  }

  /** What can be seen in part stays where it is: somebody may be pointing at it. */
  function uncoverBar(id: string) {
    const span = spanOfRow(id)
    if (span && !timeline.isWithin(span, room())) timeline.reveal(span, room())
  }

  /** The day that matters most, when a part of the whole is to be shown. */
  function focusDay(): DayNumber | null {
    const [today, { start, end }] = [sources.today(), sources.horizon()]
    return today >= start && today <= end ? today : (spanOfRow(sources.selected())?.start ?? null)
  }

  function scrollToToday() {
    timeline.scrollToDay(sources.today())
  }

  /** The days of all that is marked, else of what is selected, else of the row that has the focus. */
  function chosenSpan(): Span | null {
    const marked = sources.marked()
    const ids = marked.size > 0 ? [...marked] : [sources.selected() ?? sources.activeId()]
    return ids.map(spanOfRow).reduce(union, null)
  }

  /** Whether there was anything with dates to fit. */
  function fitChosen(): boolean {
    const span = chosenSpan()
    if (span) timeline.fitSpan(span, room())
    return span !== null
  }

  function zoom(steps: -1 | 1) {
    if (steps > 0) timeline.zoomIn()
    else timeline.zoomOut()
    void tellDays()
  }

  /** Whether there was something to look at. */
  function look(at: 'all' | 'chosen' | 'today'): boolean {
    if (at === 'chosen' && !fitChosen()) return false
    if (at === 'all') timeline.fit()
    if (at === 'today') scrollToToday()
    void tellDays()
    return true
  }

  async function tellDays() {
    await nextTick()
    sources.looked(pinSpan(timeline.exactDays.value, timeline.axis.value))
  }

  return { zoom, look, revealBar, uncoverBar, focusDay, scrollToToday, spanOfRow, fitChosen }
}

function union(one: Span | null, other: Span | null): Span | null {
  if (!one || !other) return one ?? other
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }
}
