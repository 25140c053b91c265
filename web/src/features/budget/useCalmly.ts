import { onBeforeUnmount, type Ref, shallowRef, type ShallowRef, watch } from 'vue'
import { useInSight } from '@/charts'

/**
 * What `get` returns: at once while the element is in sight, otherwise after the next frame. So what somebody looks at
 * does not wait for a long list further down, which is nevertheless never old when it is reached.
 */
export function useCalmly<T>(element: Readonly<Ref<Element | null>>, get: () => T): Readonly<ShallowRef<T>> {
  const inSight = useInSight(element)
  const value = shallowRef(get())
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function take() {
    cancel()
    value.value = get()
  }

  function cancel() {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }

  watch(get, () => {
    if (inSight.value) return take()
    cancel()
    frame = requestAnimationFrame(() => (timer = setTimeout(take)))
  })
  watch(inSight, (isSeen) => isSeen && take(), { flush: 'sync' })
  onBeforeUnmount(cancel)
  return value
}
