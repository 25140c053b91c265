import type { DayNumber } from '@fahrplan/shared/kernel'
import { computed, type Ref, watch } from 'vue'
import { type Axis, xOf } from '../model/timeScale'

/** Where in the view a day stands that was gone to: more of what comes than of what was. */
export const FOCUS_SHARE = 0.3

/** A day, maybe in part, and where in the view it stands: pixels from its left. */
export interface HeldDay {
  readonly day: number
  readonly x: number
}

interface Sources {
  readonly axis: Readonly<Ref<Axis>>
  readonly frame: Readonly<Ref<Axis>>
  readonly pxPerDay: Readonly<Ref<number>>
  readonly viewLeft: Readonly<Ref<number>>
  readonly viewWidth: Readonly<Ref<number>>
  readonly isFitting: Readonly<Ref<boolean>>
  focusDay(): DayNumber | null
  /** What the change was about; null where it came without a place. */
  takeAnchor(): HeldDay | null
  show(left: number): void
}

/** Keeps a day in its place when the scale changes: by the buttons, the wheel, the page, or a longer axis. */
export function useKeptPlace(sources: Sources) {
  const scale = computed(() => ({
    axis: sources.axis.value,
    pxPerDay: sources.pxPerDay.value,
    viewWidth: sources.viewWidth.value,
    isFitting: sources.isFitting.value,
  }))
  type Scale = typeof scale.value

  watch(scale, (next, old) => {
    const rescaled = next.pxPerDay !== old.pxPerDay || next.isFitting !== old.isFitting
    if (old.viewWidth === 0 || (next.axis === old.axis && !rescaled)) return
    const anchor = sources.takeAnchor()
    const held =
      rescaled && next.isFitting ? { day: sources.frame.value.start, x: 0 } : heldDay(next, old, anchor)
    sources.show(Math.max(0, xOf(next.axis, next.pxPerDay, held.day) - held.x))
  })

  function heldDay(next: Scale, old: Scale, anchor: HeldDay | null): HeldDay {
    if (anchor) return anchor
    const focus = old.isFitting && !next.isFitting ? sources.focusDay() : null
    if (focus !== null) return { day: focus, x: next.viewWidth * FOCUS_SHARE }
    const x = next.viewWidth / 2
    return { day: old.axis.start + (sources.viewLeft.value + x) / old.pxPerDay, x }
  }
}
