import { expect, test } from 'vitest'
import { i18n, type MessageKey } from './i18n'
import { messages } from './messages'

type Tree = { readonly [key: string]: string | Tree }

function texts(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree))
    if (typeof value === 'string') found.set(path + key, value)
    else for (const [inner, text] of texts(value, `${path}${key}.`)) found.set(inner, text)
  return found
}

const de = texts(messages.de)
const en = texts(messages.en)
const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

test('both languages say the same things', () => {
  expect([...en.keys()].sort()).toEqual([...de.keys()].sort())
})

test('every text can be shown', () => {
  for (const key of de.keys())
    for (const locale of ['de', 'en'] as const)
      expect(() => i18n.global.t(key as MessageKey, {}, { locale }), `${key} in ${locale}`).not.toThrow()
})

test('no text is empty', () => {
  for (const catalogue of [de, en])
    expect([...catalogue].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
})

test('both languages fill in the same values and have as many plural forms', () => {
  const differing = [...de].filter(([key, text]) => {
    const other = en.get(key)!
    return slots(text).join() !== slots(other).join() || text.split('|').length !== other.split('|').length
  })
  expect(differing.map(([key]) => key)).toEqual([])
})
