import { LIGHTS, MEASURE_PHASES } from '@fahrplan/shared/plan'
import { idOf } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterOf, groupingOf, queryWith } from './filterQuery'
import { GROUPINGS } from './grouping'
import { countFilters, NO_FILTER, type RoadmapFilter } from './roadmapFilter'

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 99 }).map(idOf), { maxLength: 3 })
const inOrder = <T>(all: readonly T[]) => fc.subarray([...all])
const filters: fc.Arbitrary<RoadmapFilter> = fc.record({
  aspects: ids,
  departments: ids,
  phases: inOrder(MEASURE_PHASES),
  lights: inOrder(LIGHTS),
  onlyOwn: fc.boolean(),
  onlyCritical: fc.boolean(),
  changedSince: fc.constantFrom(null, '2026-11-01'),
  text: fc.string().map((text) => text.trim()),
})

describe('a filter in the address', () => {
  it('is read as it was written, whatever else stands there', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...GROUPINGS), (filter, grouping) => {
        const query = queryWith({ select: idOf(1), suche: 'alt', gruppe: 'phase' }, filter, grouping)
        expect(filterOf(query)).toEqual(filter)
        expect(groupingOf(query)).toBe(grouping)
        expect(query['select']).toBe(idOf(1))
      }),
    )
  })

  it('is short and can be read', () => {
    expect(queryWith({ ansicht: 'tabelle', suche: 'x' }, NO_FILTER, 'decisionPoint')).toEqual({
      ansicht: 'tabelle',
    })
    const some: RoadmapFilter = {
      ...NO_FILTER,
      phases: ['planned', 'running'],
      lights: ['green'],
      onlyOwn: true,
    }
    expect(queryWith({}, some, 'department')).toEqual({
      gruppe: 'einheit',
      phase: 'geplant,laufend',
      ampel: 'gruen',
      nur: 'eigene',
    })
  })

  it('asks for nothing where nobody knows the words', () => {
    const query = {
      phase: 'bald',
      ampel: 'blau',
      seit: 'gestern',
      nur: 'alles',
      gruppe: 'farbe',
      suche: ['a', 'b'],
    }
    expect(filterOf(query)).toEqual(NO_FILTER)
    expect(groupingOf(query)).toBe('decisionPoint')
  })
})

it('filters that hold something back are counted', () => {
  expect(countFilters(NO_FILTER)).toBe(0)
  expect(countFilters({ ...NO_FILTER, phases: ['done'], changedSince: '2026-11-01', text: 'x' })).toBe(3)
})
