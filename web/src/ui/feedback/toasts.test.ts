import { afterEach, expect, test } from 'vitest'
import { spoken } from './announcer'
import { useToasts } from './toasts'

const { toasts, show, dismiss } = useToasts()
afterEach(() => toasts.value.forEach(({ id }) => dismiss(id)))

test('a message is shown and spoken', () => {
  show('Gespeichert', { tone: 'success' })
  expect(toasts.value.map(({ text, tone }) => [text, tone])).toEqual([['Gespeichert', 'success']])
  expect(spoken.polite.value.at(-1)?.text).toBe('Gespeichert')
})

test('the same message twice is spoken twice and shown once', () => {
  show('Verschoben')
  const first = spoken.polite.value.at(-1)
  show('Verschoben')
  expect(spoken.polite.value.at(-1)).toEqual({ key: first!.key + 1, text: 'Verschoben' })
  expect(toasts.value).toHaveLength(1)
})

test('only the newest four stay', () => {
  for (const text of ['a', 'b', 'c', 'd', 'e']) show(text)
  expect(toasts.value.map(({ text }) => text)).toEqual(['b', 'c', 'd', 'e'])
})
