import { onBeforeUnmount, shallowRef, watch } from 'vue'
import { densityOf, densityPaths } from '../model/density'
import type { GanttRow } from '../model/row'
import type { Axis } from '../model/timeScale'

/** Fields across and down; on paper thin as a hair, on the screen about as large as a pixel. */
export const MAP_FRAME = { width: 720, height: 14 } as const
const SHADES = 4

/** The bars as they lie over the whole time: drawn once for their dates, when the browser has nothing else to do. */
export function useMapPaths(rows: () => readonly GanttRow[], axis: () => Axis) {
  const paths = shallowRef<{ readonly shades: readonly string[]; readonly late: string }>({
    shades: [],
    late: '',
  })
  let waiting = 0

  function draw() {
    waiting = 0
    const all = densityOf(rows(), axis(), MAP_FRAME)
    const late = densityOf(rows(), axis(), MAP_FRAME, (row) => row.state === 'late' && row.kind !== 'group')
    paths.value = { shades: densityPaths(all, SHADES), late: densityPaths(late, 1)[0]! }
  }

  watch(
    [rows, axis],
    () => {
      waiting ||= whenIdle(draw)
    },
    { immediate: true, flush: 'post' },
  )
  onBeforeUnmount(() => cancelIdle(waiting))

  return paths
}

const hasIdle = 'requestIdleCallback' in window

function whenIdle(act: () => void): number {
  return hasIdle ? window.requestIdleCallback(act, { timeout: 1_000 }) : window.setTimeout(act, 50)
}

function cancelIdle(handle: number) {
  if (hasIdle) window.cancelIdleCallback(handle)
  else window.clearTimeout(handle)
}
