import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, withField, withoutFields, withoutSaved } from './drafts'

describe('a draft', () => {
  it('remembers what stood there when someone began, whatever the plan says later', () => {
    const begun = withField(undefined, 'title', 'alt', 'neu')
    const later = withField(begun, 'title', 'von anderen', 'neuer')
    expect(later).toEqual({ base: { title: 'alt' }, wanted: { title: 'neuer' } })
  })

  it('is gone once every field is back', () => {
    const value = fc.oneof(fc.string(), fc.constant(null), fc.array(fc.nat(3)))
    const edits = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), value))
    fc.assert(
      fc.property(fc.record({ a: value, b: value, c: value }), edits, (current, list) => {
        let draft: Draft | undefined
        for (const [field, next] of list) draft = withField(draft, field, current[field as 'a'], next)
        for (const field of ['a', 'b', 'c'] as const)
          draft = withField(draft, field, current[field], current[field])
        expect(draft).toBeUndefined()
      }),
    )
  })

  it('keeps what was typed after saving, now on top of the saved value', () => {
    const draft = { base: { title: 'alt', goal: '' }, wanted: { title: 'neuer', goal: 'Ziel' } }
    expect(withoutSaved(draft, { title: 'neu', goal: 'Ziel' })).toEqual({
      base: { title: 'neu' },
      wanted: { title: 'neuer' },
    })
    expect(withoutSaved(draft, draft.wanted)).toBeUndefined()
  })

  it('can do without some of its fields', () => {
    const draft = { base: { title: '', start: 'a' }, wanted: { title: 'neu', start: 'b' } }
    expect(withoutFields(draft, ['start'])).toEqual({ base: { title: '' }, wanted: { title: 'neu' } })
    expect(withoutFields(draft, ['start', 'title'])).toBeUndefined()
    expect(withoutFields(undefined, ['start'])).toBeUndefined()
  })
})
