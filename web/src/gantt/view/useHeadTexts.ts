import type { DayNumber } from '@fahrplan/shared/kernel'
import { computed } from 'vue'
import type { HolidayOf } from '../model/daysOff'
import { type MarkPlaces, markPlaces } from '../model/markPlaces'
import type { GanttHorizon, GanttMark } from '../model/row'
import { type Stretch, textWidth } from '../model/stretch'
import { tickLabels } from '../model/tickLabels'
import { type Tick, ticksBetween, type TickUnit, type Tiers } from '../model/ticks'
import { tickTexts, yearTexts } from '../model/tickTexts'
import { xOf } from '../model/timeScale'
import type { GanttLabels } from './labels'
import type { Timeline } from './useTimeline'

/** Pixels, as in the stylesheet. */
const TICK_FONT = 12
const MARK_FONT = 11
const TRIANGLE_ROOM = 9
const TAG_PADDING = 12

export interface HeadSources {
  readonly timeline: Timeline
  readonly tiers: Tiers
  readonly horizon: GanttHorizon
  readonly today: DayNumber
  readonly marks: readonly GanttMark[]
  readonly locale: string
  readonly labels: GanttLabels
  readonly holidayOf: HolidayOf
}

export interface TickText extends Tick {
  readonly text: string
  /** What the public holiday is called that the day is. */
  readonly holiday?: string | undefined
}

/** Which texts of the head have room. Computed at each scroll, so what is the same stays the same object. */
export function useHeadTexts(props: HeadSources) {
  const words = computed(() => tickLabels(props.labels))
  const view = computed<Stretch>(() => {
    const { viewLeft, viewWidth } = props.timeline
    return { left: viewLeft.value, right: viewLeft.value + viewWidth.value }
  })
  const inBlock = (day: DayNumber) => {
    const { from, to } = props.timeline.daysInView.value
    return day >= from && day < to
  }
  const marks = computed(() => props.marks.filter(({ day }) => inBlock(day)))
  const hasToday = computed(() => inBlock(props.today))

  function xOfDay(day: DayNumber) {
    return xOf(props.timeline.axis.value, props.timeline.pxPerDay.value, day)
  }

  function textsOf(tier: keyof Tiers) {
    const unit = computed<TickUnit>(() => props.tiers[tier])
    const ticks = computed(() => {
      const { from, to } = props.timeline.daysInView.value
      return ticksBetween(unit.value, from, to)
    })
    return computed<TickText[]>((old) => {
      const texts = (unit.value === 'year' ? yearTexts : tickTexts)(ticks.value, {
        view: view.value,
        fontSize: TICK_FONT,
        stretchOf: ({ start, end }) => ({ left: xOfDay(start), right: xOfDay(end) }),
        textOf: ({ start }) => words.value[tier](unit.value, start),
        ...(tier === 'lower' && { briefOf: ({ start }) => words.value.brief(unit.value, start) }),
      })
      const next = ticks.value.map((tick, index) => ({
        ...tick,
        text: texts[index]!,
        ...(unit.value === 'day' && { holiday: props.holidayOf(tick.start) }),
      }))
      return old && JSON.stringify(old) === JSON.stringify(next) ? old : next
    })
  }

  const places = computed<MarkPlaces>((old) => {
    const { pxPerDay } = props.timeline
    const next = markPlaces({
      view: view.value,
      marks: marks.value.map(({ day, label }) => ({
        x: xOfDay(day),
        width: TRIANGLE_ROOM + textWidth(label, MARK_FONT),
      })),
      today: hasToday.value
        ? {
            x: xOfDay(props.today) + pxPerDay.value / 2,
            width: TAG_PADDING + textWidth(props.labels.today, MARK_FONT),
          }
        : null,
      wall: {
        x: xOfDay(props.horizon.end + 1),
        width: TAG_PADDING + textWidth(props.labels.wall, MARK_FONT),
      },
    })
    return old && JSON.stringify(old) === JSON.stringify(next) ? old : next
  })

  return { upper: textsOf('upper'), lower: textsOf('lower'), marks, places }
}
