import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id } from '../kernel'
import { applyChanges, type Change, type Entity, type Plan, violationsOf } from '../plan'
import type { RegisteredDepartment } from '../tenancy'
import { creation, idOf, SMALL, smallPlan } from '../testing'
import { departmentChanges } from './departmentChanges'

const [NEW, BELOW, GONE] = [idOf(30), idOf(31), idOf(32)] as [Id, Id, Id]

const registered = (id: Id, name: string, fields: Partial<RegisteredDepartment> = {}) => ({
  id,
  name,
  number: '',
  parentId: null,
  retiredOn: null,
  mergedIntoId: null,
  ...fields,
})

const HEAD_OFFICE = registered(SMALL.department, 'Hauptamt', { number: '10' })
const TREASURY = registered(SMALL.otherDepartment, 'Kämmerei', { number: '20' })
const merged = (department: RegisteredDepartment, mergedIntoId: Id): RegisteredDepartment => ({
  ...department,
  retiredOn: '2027-01-01',
  mergedIntoId,
})

function aligned(plan: Plan, register: readonly RegisteredDepartment[]): Plan {
  const changes = departmentChanges(plan, register)
  expect(violationsOf(plan, changes)).toEqual([])
  return applyChanges(plan, changes)
}

function withWork(...more: readonly Change[]): Plan {
  return applyChanges(smallPlan, more)
}

const milestone = (number: number, fields: Partial<Entity<'milestone'>>) =>
  creation('milestone', {
    id: idOf(number),
    measureId: SMALL.measure,
    title: `Meilenstein ${number}`,
    planned: '2026-12-01',
    departmentId: SMALL.department,
    ...fields,
  })

const workPackage = (number: number, fields: Partial<Entity<'workPackage'>>) =>
  creation('workPackage', {
    id: idOf(number),
    measureId: SMALL.measure,
    title: `Paket ${number}`,
    start: '2026-12-01',
    end: '2026-12-31',
    departmentId: SMALL.department,
    ...fields,
  })

const measure = (number: number, fields: Partial<Entity<'measure'>>) =>
  creation('measure', {
    id: idOf(number),
    key: `M-${number}`,
    title: `Maßnahme ${number}`,
    primaryAspectId: SMALL.aspect,
    leadDepartmentId: SMALL.department,
    ...fields,
  })

describe('the departments themselves', () => {
  it('has nothing to do where the plan is in line', () => {
    expect(departmentChanges(smallPlan, [HEAD_OFFICE, TREASURY])).toEqual([])
  })

  it('creates what is missing, parents first, however the register is ordered', () => {
    const below = registered(BELOW, 'Abteilung', { parentId: NEW })
    const changes = departmentChanges(smallPlan, [below, registered(NEW, 'Amt'), HEAD_OFFICE, TREASURY])
    expect(changes.map(({ op, id }) => [op, id])).toEqual([
      ['create', NEW],
      ['create', BELOW],
    ])
    expect(aligned(smallPlan, [below, registered(NEW, 'Amt')]).department.get(BELOW)).toEqual({
      id: BELOW,
      name: 'Abteilung',
      number: '',
      parentId: NEW,
      retiredOn: null,
    })
  })

  it('renames, moves, retires and revives', () => {
    const told = { ...HEAD_OFFICE, name: 'Amt für Digitales', number: '17', parentId: NEW }
    const renamed = aligned(smallPlan, [told, registered(NEW, 'Dezernat'), TREASURY])
    expect(renamed.department.get(SMALL.department)).toMatchObject({
      name: 'Amt für Digitales',
      number: '17',
      parentId: NEW,
    })
    const retired = aligned(smallPlan, [HEAD_OFFICE, { ...TREASURY, retiredOn: '2027-01-01' }])
    expect(retired.department.get(SMALL.otherDepartment)?.retiredOn).toBe('2027-01-01')
    expect(aligned(retired, [HEAD_OFFICE, TREASURY])).toEqual(smallPlan)
  })

  it('leaves out a retired one that the plan never had', () => {
    const gone = registered(GONE, 'Altes Amt', { retiredOn: '2020-01-01' })
    expect(departmentChanges(smallPlan, [HEAD_OFFICE, TREASURY, gone])).toEqual([])
    expect(departmentChanges(smallPlan, [HEAD_OFFICE, TREASURY, { ...gone, mergedIntoId: NEW }])).toEqual([])
  })

  it('takes in a retired one that others stand below', () => {
    const gone = registered(GONE, 'Altes Dezernat', { retiredOn: '2020-01-01' })
    const plan = aligned(smallPlan, [{ ...HEAD_OFFICE, parentId: GONE }, TREASURY, gone])
    expect(plan.department.get(GONE)).toMatchObject({ retiredOn: '2020-01-01' })
  })

  it('keeps one that the register does not know', () => {
    expect(departmentChanges(smallPlan, [HEAD_OFFICE])).toEqual([])
  })
})

describe('the work of a merged department', () => {
  const register = [merged(HEAD_OFFICE, SMALL.otherDepartment), TREASURY]

  it.each(['idea', 'planned', 'running'] as const)('hands over a measure that is %s', (phase) => {
    const plan = aligned(withWork(measure(40, { phase })), register)
    expect(plan.measure.get(idOf(40))?.leadDepartmentId).toBe(SMALL.otherDepartment)
  })

  it.each(['done', 'dropped'] as const)('leaves a measure that is %s', (phase) => {
    const plan = aligned(withWork(measure(40, { phase })), register)
    expect(plan.measure.get(idOf(40))?.leadDepartmentId).toBe(SMALL.department)
  })

  it('involves nobody twice, and never the lead', () => {
    const third = creation('department', { id: NEW, name: 'Drittes Amt' })
    const involved = [SMALL.department, SMALL.otherDepartment]
    const plan = aligned(
      withWork(
        third,
        measure(40, { leadDepartmentId: NEW, involvedDepartmentIds: involved }),
        measure(41, { leadDepartmentId: SMALL.otherDepartment, involvedDepartmentIds: [SMALL.department] }),
        measure(42, { leadDepartmentId: SMALL.department, involvedDepartmentIds: [NEW] }),
      ),
      [...register, registered(NEW, 'Drittes Amt')],
    )
    const concerned = [40, 41, 42].map((number) => plan.measure.get(idOf(number))!)
    expect(concerned.map((one) => [one.leadDepartmentId, one.involvedDepartmentIds])).toEqual([
      [NEW, [SMALL.otherDepartment]],
      [SMALL.otherDepartment, []],
      [SMALL.otherDepartment, [NEW]],
    ])
  })

  it('hands over open milestones and packages only', () => {
    const plan = aligned(
      withWork(
        milestone(40, {}),
        milestone(41, { state: 'reached', actual: '2026-12-02' }),
        milestone(42, { state: 'dropped' }),
        milestone(43, { departmentId: null }),
        workPackage(50, { progress: 99 }),
        workPackage(51, { progress: 100 }),
        workPackage(52, { departmentId: null }),
      ),
      register,
    )
    const [from, to] = [SMALL.department, SMALL.otherDepartment]
    expect([40, 41, 42, 43].map((number) => plan.milestone.get(idOf(number))!.departmentId)).toEqual([
      to,
      from,
      from,
      null,
    ])
    expect([50, 51, 52].map((number) => plan.workPackage.get(idOf(number))!.departmentId)).toEqual([
      to,
      from,
      null,
    ])
  })

  it('follows a chain of mergers, over departments that the plan never had', () => {
    const chain = [
      merged(HEAD_OFFICE, GONE),
      merged(registered(GONE, 'Zwischenamt'), NEW),
      registered(NEW, 'Amt für Digitales'),
      TREASURY,
    ]
    const plan = aligned(smallPlan, chain)
    expect(plan.measure.get(SMALL.measure)?.leadDepartmentId).toBe(NEW)
    expect(plan.department.has(GONE)).toBe(false)
  })

  it('goes to a successor that was retired later, when it was not merged on', () => {
    const plan = aligned(smallPlan, [
      merged(HEAD_OFFICE, GONE),
      registered(GONE, 'Nachfolger', { retiredOn: '2027-06-01' }),
      TREASURY,
    ])
    expect(plan.measure.get(SMALL.measure)?.leadDepartmentId).toBe(GONE)
  })

  it('stays where mergers lead in a circle or to nowhere', () => {
    const circle = [merged(HEAD_OFFICE, SMALL.otherDepartment), merged(TREASURY, SMALL.department)]
    const nowhere = [merged(HEAD_OFFICE, idOf(99)), TREASURY]
    for (const broken of [circle, nowhere])
      expect(aligned(smallPlan, broken).measure.get(SMALL.measure)?.leadDepartmentId).toBe(SMALL.department)
  })

  it('stays with a department that was only retired', () => {
    const plan = aligned(smallPlan, [{ ...HEAD_OFFICE, retiredOn: '2027-01-01' }, TREASURY])
    expect(plan.measure).toBe(smallPlan.measure)
  })
})

describe('whatever plan and register', () => {
  const departmentIds = [SMALL.department, SMALL.otherDepartment, NEW, BELOW, GONE, idOf(33)]
  const anyDepartment = fc.constantFrom(...departmentIds)

  /** A forest, as the register is kept; mergers may lead anywhere. */
  const arbitraryRegister = fc
    .tuple(
      fc.array(
        fc.record({
          name: fc.constantFrom('Amt', 'Referat'),
          number: fc.constantFrom('', '17'),
          above: fc.option(fc.nat({ max: departmentIds.length - 1 })),
          retiredOn: fc.option(fc.constantFrom('2026-01-01', '2027-01-01')),
          mergedIntoId: fc.option(anyDepartment),
        }),
        { minLength: departmentIds.length, maxLength: departmentIds.length },
      ),
      fc.shuffledSubarray(departmentIds, { minLength: departmentIds.length }),
    )
    .map(([entries, order]) =>
      entries.map(({ above, ...entry }, index) => ({
        ...entry,
        id: order[index]!,
        parentId: above !== null && above < index ? order[above]! : null,
      })),
    )
    .chain((register) => fc.shuffledSubarray(register, { minLength: register.length }))

  const arbitraryWork = fc
    .tuple(
      fc.array(
        fc.record({
          phase: fc.constantFrom('idea', 'planned', 'running', 'done', 'dropped'),
          lead: anyDepartment,
          involved: fc.uniqueArray(anyDepartment, { maxLength: 4 }),
        }),
        { maxLength: 4 },
      ),
      fc.array(fc.tuple(fc.constantFrom('open', 'reached', 'dropped'), fc.option(anyDepartment)), {
        maxLength: 4,
      }),
      fc.array(fc.tuple(fc.constantFrom(0, 99, 100), fc.option(anyDepartment)), { maxLength: 4 }),
      fc.subarray([NEW, BELOW, GONE, idOf(33)]),
    )
    .map(([measures, milestones, packages, present]) => {
      const has = (id: Id | null) => id === null || smallPlan.department.has(id) || present.includes(id)
      const orNone = (id: Id | null) => (has(id) ? id : null)
      return withWork(
        ...present.map((id) => creation('department', { id, name: 'Amt', parentId: SMALL.department })),
        ...measures.map(({ phase, lead, involved }, index) => {
          const leadDepartmentId = orNone(lead) ?? SMALL.department
          const involvedDepartmentIds = involved.filter((id) => has(id) && id !== leadDepartmentId)
          return measure(40 + index, { phase, leadDepartmentId, involvedDepartmentIds })
        }),
        ...milestones.map(([state, departmentId], index) =>
          milestone(50 + index, {
            state,
            actual: state === 'reached' ? '2026-12-02' : null,
            departmentId: orNone(departmentId),
          }),
        ),
        ...packages.map(([progress, departmentId], index) =>
          workPackage(60 + index, { progress, departmentId: orNone(departmentId) }),
        ),
      )
    })

  it('has nothing left to do once it was done, deletes nothing and breaks no rule', () => {
    fc.assert(
      fc.property(arbitraryWork, arbitraryRegister, (plan, register) => {
        const changes = departmentChanges(plan, register)
        expect(changes.filter(({ op }) => op === 'delete')).toEqual([])
        expect(departmentChanges(aligned(plan, register), register)).toEqual([])
      }),
    )
  })

  it('has every department that goes on as the register has it', () => {
    fc.assert(
      fc.property(arbitraryWork, arbitraryRegister, (plan, register) => {
        const { department } = aligned(plan, register)
        for (const { mergedIntoId: _, ...entry } of register)
          if (entry.retiredOn === null || department.has(entry.id))
            expect(department.get(entry.id)).toEqual(entry)
      }),
    )
  })

  it('touches what is finished nowhere', () => {
    fc.assert(
      fc.property(arbitraryWork, arbitraryRegister, (plan, register) => {
        const after = aligned(plan, register)
        for (const [id, one] of plan.measure)
          if (['done', 'dropped'].includes(one.phase)) expect(after.measure.get(id)).toBe(one)
        for (const [id, one] of plan.milestone)
          if (one.state !== 'open') expect(after.milestone.get(id)).toBe(one)
        for (const [id, one] of plan.workPackage)
          if (one.progress === 100) expect(after.workPackage.get(id)).toBe(one)
      }),
    )
  })
})
