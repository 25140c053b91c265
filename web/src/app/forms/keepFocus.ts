import { nextTick } from 'vue'

/** When what had the focus is gone after a deed, reading goes on at a heading: that of the page unless told. */
export async function keepFocus(heading = 'h1'): Promise<void> {
  await nextTick()
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>(heading)?.focus({ preventScroll: true })
}
