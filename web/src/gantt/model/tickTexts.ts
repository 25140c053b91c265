import { type Stretch, textWidth } from './stretch'
import type { Tick } from './ticks'

interface Scene {
  /** What can be seen of the axis. */
  readonly view: Stretch
  readonly fontSize: number
  stretchOf(tick: Tick): Stretch
  textOf(tick: Tick): string
  /** What to write where that has no room. */
  briefOf?(tick: Tick): string
}

/** Pixels between the line of a tick and its text, and from there to the next line. */
const INSET = { before: 6, after: 3 } as const

/** A text for each tick, empty where what can be seen of the tick has no room for it. */
export function tickTexts(ticks: readonly Tick[], scene: Scene): string[] {
  return ticks.map((tick) => {
    const room = roomOf(scene.stretchOf(tick), scene.view)
    const fits = (text: string) => room >= needOf(text, scene.fontSize)
    const text = scene.textOf(tick)
    if (fits(text)) return text
    const brief = scene.briefOf?.(tick) ?? ''
    return fits(brief) ? brief : ''
  })
}

/** Years too narrow for their numbers leave some out: every second, or more, and the same ones wherever the view is. */
export function yearTexts(ticks: readonly Tick[], scene: Scene): string[] {
  const widths = ticks.map(scene.stretchOf).map(({ left, right }) => right - left)
  const narrowest = Math.min(...widths)
  const need = Math.max(...ticks.map((tick) => needOf(scene.textOf(tick), scene.fontSize)))
  const nth = Math.max(1, Math.ceil(need / narrowest))
  return tickTexts(ticks, {
    ...scene,
    textOf(tick) {
      const text = scene.textOf(tick)
      return Number(text) % nth === 0 ? text : ''
    },
    stretchOf(tick) {
      const { left } = scene.stretchOf(tick)
      return { left, right: left + narrowest * nth }
    },
  })
}

function needOf(text: string, fontSize: number): number {
  return INSET.before + textWidth(text, fontSize) + INSET.after
}

function roomOf(tick: Stretch, view: Stretch): number {
  return Math.min(tick.right, view.right) - Math.max(tick.left, view.left)
}
