import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withUnits } from '../access'
import type { Id } from '../kernel'
import { idOf } from '../testing'
import type { RegisteredDepartment } from './register'
import { type DepartmentUse, type Register, reorganise, type ReorganisationStep } from './reorganise'

const TODAY = '2027-03-15'

const [HEAD, OFFICE, UNIT, OTHER, OLD] = [1, 2, 3, 4, 5].map(idOf) as [Id, Id, Id, Id, Id]

const department = (id: Id, name: string, fields: Partial<RegisteredDepartment> = {}) => ({
  id,
  name,
  number: '',
  parentId: null,
  retiredOn: null,
  mergedIntoId: null,
  ...fields,
})

const REGISTER: Register = new Map(
  [
    department(HEAD, 'Dezernat'),
    department(OFFICE, 'Amt', { parentId: HEAD }),
    department(UNIT, 'Abteilung', { parentId: OFFICE }),
    department(OTHER, 'Anderes Amt', { parentId: HEAD }),
    department(OLD, 'Altes Amt', { parentId: HEAD, retiredOn: '2026-01-01', mergedIntoId: OFFICE }),
  ].map((one) => [one.id, one]),
)

function after(step: ReorganisationStep, uses?: DepartmentUse[]): Register {
  const outcome = reorganise(REGISTER, step, TODAY, uses)
  if (outcome.kind === 'refused') throw new Error(outcome.violations.map(({ message }) => message).join())
  return outcome.register
}

function refusals(step: ReorganisationStep, uses?: DepartmentUse[]): [rule: string, field: string][] {
  const outcome = reorganise(REGISTER, step, TODAY, uses)
  return outcome.kind === 'register' ? [] : outcome.violations.map(({ rule, field }) => [rule, field])
}

const NEW = { kind: 'create', id: idOf(9), name: 'Neues Amt', number: '19', parentId: HEAD } as const

describe('reorganise', () => {
  it('creates', () => {
    expect(after(NEW).get(NEW.id)).toEqual(department(NEW.id, 'Neues Amt', { number: '19', parentId: HEAD }))
    expect(refusals({ ...NEW, id: HEAD, name: ' ' })).toEqual([
      ['departmentExists', 'id'],
      ['missing', 'name'],
    ])
    expect(refusals({ ...NEW, parentId: idOf(99) })).toEqual([['referenceMissing', 'parentId']])
    expect(refusals({ ...NEW, parentId: OLD })).toEqual([['departmentRetired', 'parentId']])
  })

  it('renames, also to a name that another one has', () => {
    const step = { kind: 'rename', id: OFFICE, name: 'Anderes Amt', number: '12' } as const
    expect(after(step).get(OFFICE)).toMatchObject({ name: 'Anderes Amt', number: '12', parentId: HEAD })
    expect(refusals({ ...step, name: '' })).toEqual([['missing', 'name']])
    expect(refusals({ ...step, id: idOf(99) })).toEqual([['referenceMissing', 'id']])
  })

  it('moves, but not below itself', () => {
    const step = { kind: 'move', id: OFFICE, parentId: OTHER } as const
    expect(after(step).get(OFFICE)?.parentId).toBe(OTHER)
    expect(after({ ...step, parentId: null }).get(OFFICE)?.parentId).toBeNull()
    expect(refusals({ ...step, parentId: OFFICE })).toEqual([['departmentBelowItself', 'parentId']])
    expect(refusals({ ...step, parentId: UNIT })).toEqual([['departmentBelowItself', 'parentId']])
    expect(refusals({ ...step, parentId: OLD })).toEqual([['departmentRetired', 'parentId']])
  })

  it('merges, with the units below', () => {
    const step = { kind: 'merge', id: OFFICE, intoId: OTHER } as const
    const merged = after(step)
    expect(merged.get(OFFICE)).toMatchObject({ retiredOn: TODAY, mergedIntoId: OTHER, name: 'Amt' })
    expect(merged.get(UNIT)?.parentId).toBe(OTHER)
    expect(after({ ...step, on: '2027-01-01' }).get(OFFICE)?.retiredOn).toBe('2027-01-01')
    expect(refusals({ ...step, on: '2027-03-16' })).toEqual([['dayAhead', 'on']])
    expect(refusals({ ...step, on: '2026-03-14' })).toEqual([['dayLongPast', 'on']])
    expect(refusals({ ...step, intoId: OFFICE })).toEqual([['mergeIntoItself', 'intoId']])
    expect(refusals({ ...step, intoId: UNIT })).toEqual([['mergeIntoOwnUnit', 'intoId']])
    expect(refusals({ ...step, intoId: OLD })).toEqual([['departmentRetired', 'intoId']])
    expect(refusals({ ...step, intoId: idOf(99) })).toEqual([['referenceMissing', 'intoId']])
    expect(refusals({ ...step, id: OLD })).toEqual([['departmentRetired', 'id']])
  })

  it('retires what nobody uses any more, and says who does', () => {
    expect(after({ kind: 'retire', id: UNIT }).get(UNIT)).toMatchObject({
      retiredOn: TODAY,
      mergedIntoId: null,
    })
    expect(refusals({ kind: 'retire', id: OFFICE })).toEqual([['unitsBelow', 'id']])
    expect(refusals({ kind: 'retire', id: OLD })).toEqual([['departmentRetired', 'id']])
    expect(refusals({ kind: 'retire', id: UNIT, on: '2028-01-01' })).toEqual([['dayAhead', 'on']])
    expect(refusals({ kind: 'retire', id: UNIT, on: '2026-03-15' })).toEqual([])
    expect(refusals({ kind: 'retire', id: UNIT, on: '1927-03-15' })).toEqual([['dayLongPast', 'on']])
    const outcome = reorganise(REGISTER, { kind: 'retire', id: UNIT }, TODAY, [
      { kind: 'member', name: 'Dana' },
      { kind: 'measure', strategy: 'Strategie', key: 'M-001', title: 'E-Akte' },
      { kind: 'confidential', strategy: 'Strategie', measures: 2 },
    ])
    expect(outcome).toMatchObject({
      violations: [
        { rule: 'departmentOfMember', message: 'it is the department of Dana' },
        { rule: 'departmentLeads', params: { key: 'M-001', title: 'E-Akte', strategy: 'Strategie' } },
        { rule: 'departmentLeadsConfidential', params: { measures: 2 } },
      ],
    })
  })

  it('revives, once what it stands below goes on', () => {
    expect(after({ kind: 'revive', id: OLD }).get(OLD)).toMatchObject({ retiredOn: null, mergedIntoId: null })
    expect(refusals({ kind: 'revive', id: OFFICE })).toEqual([['departmentGoesOn', 'id']])
    const below = new Map(REGISTER).set(OTHER, {
      ...REGISTER.get(OTHER)!,
      parentId: OLD,
      retiredOn: '2026-01-01',
    })
    expect(reorganise(below, { kind: 'revive', id: OTHER }, TODAY)).toMatchObject({
      violations: [{ rule: 'departmentRetired', field: 'parentId' }],
    })
  })

  it('keeps the register in order, whatever the steps', () => {
    const id = fc.integer({ min: 1, max: 8 }).map(idOf)
    const name = fc.constantFrom('Amt', 'Referat', ' ')
    const on = fc.constantFrom(undefined, '2027-01-01', '2028-01-01')
    const parentId = fc.option(id)
    const step = fc.oneof(
      fc.record({ kind: fc.constant('create' as const), id, name, number: fc.constant('1'), parentId }),
      fc.record({ kind: fc.constant('rename' as const), id, name, number: fc.constant('2') }),
      fc.record({ kind: fc.constant('move' as const), id, parentId }),
      fc.record({ kind: fc.constant('merge' as const), id, intoId: id, on }),
      fc.record({ kind: fc.constant('retire' as const), id, on }),
      fc.record({ kind: fc.constant('revive' as const), id }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let register = REGISTER
        for (const one of steps) {
          const outcome = reorganise(register, one, TODAY)
          if (outcome.kind === 'refused') {
            expect(outcome.violations.length).toBeGreaterThan(0)
            continue
          }
          expect([...outcome.register.keys()]).toEqual(expect.arrayContaining([...register.keys()]))
          register = outcome.register
          for (const unit of register.values()) expectOrder(register, unit)
        }
      }),
    )
  })
})

function expectOrder(
  register: Register,
  { id, name, parentId, retiredOn, mergedIntoId }: RegisteredDepartment,
) {
  expect(name.trim()).not.toBe('')
  expect(mergedIntoId === null || (retiredOn !== null && register.has(mergedIntoId))).toBe(true)
  if (parentId === null) return
  expect(register.has(parentId)).toBe(true)
  expect(withUnits(register, [id])).not.toContain(parentId)
  if (retiredOn === null) expect(register.get(parentId)?.retiredOn).toBeNull()
}
