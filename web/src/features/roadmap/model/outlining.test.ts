import { SMALL, smallPlan } from '@fahrplan/shared/testing'
import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline'
import { outlineKey } from './outlineKey'
import { heirOf, inShownOrder, shownSiblings, standThere } from './outlinePlaces'

const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
  outlineKey({ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held })

describe('keys of the outline', () => {
  it('mean what stands in the overview', () => {
    expect([key('d'), key('v'), key('n'), key('Insert'), key('F2'), key('Delete')]).toEqual([
      'duplicate',
      'moveTo',
      'type',
      'type',
      'rename',
      'remove',
    ])
    expect(key('PageUp', { altKey: true })).toBe('up')
    expect(key('PageDown', { altKey: true })).toBe('down')
  })

  it('leave others to the browser', () => {
    expect(key('d', { ctrlKey: true })).toBeUndefined()
    expect(key('Delete', { shiftKey: true })).toBeUndefined()
    expect(key('PageUp')).toBeUndefined()
    expect(key('constructor')).toBeUndefined()
  })
})

describe('places in the outline', () => {
  const outline = outlineOf(smallPlan)

  it('are those beside what is shown', () => {
    expect(shownSiblings(outline, SMALL.measure)).toEqual([SMALL.measure])
    expect(shownSiblings(outline, SMALL.milestone)).toEqual([SMALL.workPackage, SMALL.milestone])
    expect(shownSiblings(outline, SMALL.aspect)).toEqual([])
  })

  it('order what was chosen', () => {
    expect(inShownOrder(outline, [SMALL.aspect, SMALL.milestone, SMALL.measure, SMALL.milestone])).toEqual([
      SMALL.measure,
      SMALL.milestone,
      SMALL.aspect,
    ])
  })

  it('are taken over by the next one, the one before, or what they belong to', () => {
    expect(heirOf(outline, [SMALL.workPackage])).toBe(SMALL.milestone)
    expect(heirOf(outline, [SMALL.milestone])).toBe(SMALL.workPackage)
    expect(heirOf(outline, [SMALL.milestone, SMALL.workPackage])).toBe(SMALL.measure)
    expect(heirOf(outline, [SMALL.workPackage, SMALL.measure])).toBe(outline[0]!.id)
    expect(heirOf(outline, [SMALL.aspect])).toBeUndefined()
  })

  it('are left alone where they stand already', () => {
    const siblings = ['a', 'b', 'c', 'd']
    expect(standThere(siblings, ['b'], { beforeId: 'c' })).toBe(true)
    expect(standThere(siblings, ['b', 'c'], { afterId: 'a' })).toBe(true)
    expect(standThere(siblings, ['b', 'd'], { afterId: 'a' })).toBe(false)
    expect(standThere(siblings, ['b'], { beforeId: 'd' })).toBe(false)
    expect(standThere(siblings, ['a'], {})).toBe(false)
    expect(standThere(siblings, ['x'], { afterId: 'd' })).toBe(false)
  })
})
