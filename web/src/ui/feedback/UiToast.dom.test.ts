import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { mountInForm } from '../testing'
import { useToasts } from './toasts'
import UiToasts from './UiToasts.vue'

enableAutoUnmount(afterEach)
beforeEach(() => void vi.useFakeTimers())
const { toasts, show, dismiss } = useToasts()
afterEach(() => {
  toasts.value.forEach(({ id }) => dismiss(id))
  vi.useRealTimers()
})

const texts = () => toasts.value.map(({ text }) => text)
const action = { label: 'Rückgängig', run: () => undefined }

test('messages go by themselves, those with an action later, mistakes never, but for refusals', async () => {
  mountInForm(UiToasts, {})
  show('Gespeichert')
  show('Gelöscht', { action })
  show('Verboten', { tone: 'danger' })
  show('So nicht', { tone: 'danger', passes: true })
  await nextTick()
  vi.advanceTimersByTime(10_000)
  expect(texts()).toEqual(['Gelöscht', 'Verboten'])
  vi.advanceTimersByTime(60_000)
  expect(texts()).toEqual(['Verboten'])
})

test('a message stays while someone points at it or is in it', async () => {
  const { wrapper } = mountInForm(UiToasts, {})
  show('Gelöscht', { action })
  await nextTick()
  const toast = wrapper.get('.ui-toast')
  await toast.trigger('mouseenter')
  await toast.trigger('focusin')
  await toast.trigger('mouseleave')
  vi.advanceTimersByTime(60_000)
  expect(texts()).toEqual(['Gelöscht'])
  await toast.trigger('focusout')
  vi.advanceTimersByTime(60_000)
  expect(texts()).toEqual([])
})

test('a message goes once it is out of date', async () => {
  mountInForm(UiToasts, {})
  const over = ref(false)
  show('Gelöscht', { action, until: () => over.value })
  await nextTick()
  expect(texts()).toEqual(['Gelöscht'])
  over.value = true
  await nextTick()
  expect(texts()).toEqual([])
})

test('a message that is closed gives the focus back to where it was, or to the heading', async () => {
  const page = document.createElement('main')
  page.innerHTML = '<h1 tabindex="-1">Fahrplan</h1><button>Zeile</button>'
  document.body.append(page)
  const { wrapper } = mountInForm(UiToasts, {})
  const button = page.querySelector('button')!
  const closeAfter = async (meanwhile = () => {}) => {
    show('Gespeichert')
    await nextTick()
    const cross = wrapper.get<HTMLElement>('.ui-toast button:last-child')
    cross.element.focus()
    // Other than browsers, the document here does not tell where the focus came from.
    await cross.trigger('focusin', { relatedTarget: button })
    meanwhile()
    await cross.trigger('click')
  }
  await closeAfter()
  expect(document.activeElement).toBe(button)
  await closeAfter(() => button.remove())
  expect(document.activeElement).toBe(page.querySelector('h1'))
  page.remove()
})
