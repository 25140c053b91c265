import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id } from '../kernel'
import { idOf } from '../testing'
import { withUnits } from './departments'

const [HEAD, OFFICE, UNIT, OTHER] = [1, 2, 3, 4].map(idOf) as [Id, Id, Id, Id]

const unit = (id: Id, parentId: Id | null) => ({ id, parentId })
const tableOf = (units: readonly { id: Id; parentId: Id | null }[]) =>
  new Map(units.map((one) => [one.id, one]))

const DEPARTMENTS = tableOf([unit(UNIT, OFFICE), unit(OFFICE, HEAD), unit(HEAD, null), unit(OTHER, null)])

describe('withUnits', () => {
  it('has everything below, however deep, and nothing above or beside', () => {
    expect(withUnits(DEPARTMENTS, [HEAD]).sort()).toEqual([HEAD, OFFICE, UNIT])
    expect(withUnits(DEPARTMENTS, [OFFICE]).sort()).toEqual([OFFICE, UNIT])
    expect(withUnits(DEPARTMENTS, [UNIT, OTHER]).sort()).toEqual([UNIT, OTHER])
    expect(withUnits(DEPARTMENTS, [])).toEqual([])
  })

  it('has each once', () => {
    expect(withUnits(DEPARTMENTS, [UNIT, HEAD, OFFICE, HEAD]).sort()).toEqual([HEAD, OFFICE, UNIT])
  })

  it('keeps one that is not there, with those that say to stand below it', () => {
    expect(withUnits(DEPARTMENTS, [idOf(9)])).toEqual([idOf(9)])
    expect(withUnits(tableOf([unit(UNIT, idOf(9))]), [idOf(9)]).sort()).toEqual([UNIT, idOf(9)])
  })

  it('comes to an end where departments stand below each other in a circle', () => {
    const circle = tableOf([unit(HEAD, UNIT), unit(OFFICE, HEAD), unit(UNIT, OFFICE), unit(OTHER, OTHER)])
    expect(withUnits(circle, [OFFICE]).sort()).toEqual([HEAD, OFFICE, UNIT])
    expect(withUnits(circle, [OTHER])).toEqual([OTHER])
  })

  it('is closed: who stands below one of them is one of them, and is so by one of those asked for', () => {
    const id = fc.integer({ min: 0, max: 7 }).map(idOf)
    const departments = fc
      .array(fc.record({ id, parentId: fc.option(id) }), { maxLength: 8 })
      .map((units) => tableOf(units))
    fc.assert(
      fc.property(departments, fc.array(id, { maxLength: 3 }), (table, ids) => {
        const found = new Set(withUnits(table, ids))
        for (const one of ids) expect(found).toContain(one)
        for (const { id: below, parentId } of table.values())
          if (parentId !== null && found.has(parentId)) expect(found).toContain(below)
        const singly = new Set(ids.flatMap((one) => withUnits(table, [one])))
        expect(singly).toEqual(found)
      }),
    )
  })
})
