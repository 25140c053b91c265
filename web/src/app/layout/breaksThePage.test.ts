import { expect, test } from 'vitest'
import { breaksThePage } from './breaksThePage'

test.each(['setup function', 'render function', 'https://vuejs.org/error-reference/#runtime-1'])(
  '%s leaves nothing to look at',
  (origin) => {
    expect(breaksThePage(origin)).toBe(true)
  },
)

test.each([
  'native event handler',
  'component event handler',
  'watcher callback',
  'https://vuejs.org/error-reference/#runtime-10',
])('%s leaves the page as it was', (origin) => {
  expect(breaksThePage(origin)).toBe(false)
})
