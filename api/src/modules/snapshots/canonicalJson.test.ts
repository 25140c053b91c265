import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonicalJson'

describe('canonicalJson', () => {
  it('orders members by name, at every depth, and leaves lists as they are', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 'ä' }, 2, 1] })).toBe(
      '{"a":[{"c":"ä","d":null},2,1],"b":1}',
    )
  })

  it('tells the value, whatever the order in which it was put together', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
