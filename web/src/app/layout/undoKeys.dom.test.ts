import { afterEach, expect, test } from 'vitest'
import { undoKeyOf } from './undoKeys'

afterEach(() => document.body.replaceChildren())

function press(on: string, init: KeyboardEventInit) {
  document.body.innerHTML = on
  let found: ReturnType<typeof undoKeyOf>
  document.body.addEventListener('keydown', (event) => (found = undoKeyOf(event)), { once: true })
  document.body.firstElementChild!.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }))
  return found
}

const BUTTON = '<button></button>'

test('knows the usual keys on every kind of keyboard', () => {
  expect(press(BUTTON, { key: 'z', ctrlKey: true })).toBe('undo')
  expect(press(BUTTON, { key: 'Z', ctrlKey: true, shiftKey: true })).toBe('redo')
  expect(press(BUTTON, { key: 'y', ctrlKey: true })).toBe('redo')
  expect(press(BUTTON, { key: 'z', metaKey: true })).toBe('undo')
})

test('leaves other keys alone', () => {
  expect(press(BUTTON, { key: 'z' })).toBeUndefined()
  expect(press(BUTTON, { key: 'a', ctrlKey: true })).toBeUndefined()
  expect(press(BUTTON, { key: 'z', ctrlKey: true, altKey: true })).toBeUndefined()
})

test.each(['<input>', '<textarea></textarea>', '<select></select>', '<dialog></dialog>'])(
  'leaves %s its own undo',
  (field) => {
    expect(press(field, { key: 'z', ctrlKey: true })).toBeUndefined()
  },
)
