import { onBeforeUnmount, onMounted, type Ref, ref, watch } from 'vue'

/** Pixels between the layer and what has the focus. */
const GAP = 8

/** Of the window's height: what is taller has room beside the layer. */
const TALL = 0.5

/**
 * Pixels that a layer at the bottom of the screen has to be lifted by, so that it does not lie over what has the
 * focus. While the focus is in the layer itself, it stays.
 */
export function useClearOfFocus(layer: Readonly<Ref<HTMLElement | null>>, content: () => unknown) {
  const lift = ref(0)

  function check() {
    const focused = document.activeElement
    const { value: element } = layer
    if (!element || !focused || focused === document.body || element.contains(focused)) return
    lift.value = liftOver(focused.getBoundingClientRect(), element.getBoundingClientRect())
  }

  /** Asked of the place at the bottom, however far the layer is lifted now: or it would go back and forth. */
  function liftOver(focused: DOMRect, layerBox: DOMRect): number {
    const [top, bottom] = [layerBox.top + lift.value, layerBox.bottom + lift.value]
    const isApart =
      focused.bottom <= top ||
      focused.top >= bottom ||
      focused.left >= layerBox.right ||
      focused.right <= layerBox.left
    if (layerBox.height === 0 || isApart || focused.height > window.innerHeight * TALL) return 0
    return Math.ceil(bottom - focused.top + GAP)
  }

  watch(content, check, { flush: 'post' })
  onMounted(() => document.addEventListener('focusin', check))
  onBeforeUnmount(() => document.removeEventListener('focusin', check))
  return lift
}
