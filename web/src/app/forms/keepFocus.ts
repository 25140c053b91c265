import { nextTick } from 'vue'

/** When what had the focus is gone after a deed, reading goes on at the heading of the page. */
export async function keepFocus(): Promise<void> {
  await nextTick()
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
}
