import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Close enough to be scrolled to before one notices. */
const MARGIN = '300px'

/** Whether an element is, or is about to be, on the screen; on paper everything is. */
export function useInSight(element: Readonly<Ref<Element | null>>): Ref<boolean> {
  const inSight = ref(true)
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (entry) inSight.value = entry.isIntersecting
    },
    { rootMargin: MARGIN },
  )
  const print = () => void (inSight.value = true)
  onMounted(() => {
    if (element.value) observer.observe(element.value)
    window.addEventListener('beforeprint', print)
  })
  onBeforeUnmount(() => {
    observer.disconnect()
    window.removeEventListener('beforeprint', print)
  })
  return inSight
}
