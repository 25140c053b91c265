import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id } from '../kernel'
import {
  applyChanges,
  diffPlans,
  emptyPlan,
  ENTITIES,
  type Entity,
  ENTITY_NAMES,
  type EntityName,
  entityOf,
  type Plan,
  REFERRERS,
  referencesOf,
  ROLES,
  type Table,
  toDocument,
  update,
  violationsOf,
} from '../plan'
import {
  arbitraryEntity,
  arbitraryId,
  OPEN,
  SECRET,
  SECRET_TEXT,
  SECRET_UNIT,
  secretPlan,
  SMALL,
} from '../testing'
import { hiddenMeasures, seesEverything, type Viewer, visiblePlan } from './index'

const strategist: Viewer = { roles: ['strategist'], departmentIds: [] }
const consultant: Viewer = { roles: ['consultant'], departmentIds: [SMALL.otherDepartment] }
const headOf = (...departmentIds: Id[]): Viewer => ({ roles: ['departmentHead'], departmentIds })

const idsIn = (plan: Plan, entity: EntityName) => [...plan[entity].keys()]

function withSecret(fields: Partial<Entity<'measure'>>): Plan {
  return applyChanges(secretPlan, [update('measure', secretPlan.measure.get(SECRET.measure)!, fields)!])
}

function seesSecret(viewer: Viewer, plan = secretPlan): boolean {
  return visiblePlan(plan, viewer).plan.measure.has(SECRET.measure)
}

describe('the example', () => {
  it('is a plan that keeps the rules', () => {
    expect(violationsOf(emptyPlan, diffPlans(emptyPlan, secretPlan))).toEqual([])
  })

  it('has one of every kind that can speak of a measure, however indirectly', () => {
    const kinds = new Set<EntityName>(['measure'])
    for (const kind of kinds) for (const referrer of REFERRERS[kind]) kinds.add(referrer)
    expect([...kinds].sort()).toEqual(Object.keys(SECRET).sort())
  })
})

describe('what is restricted', () => {
  it.each(ENTITY_NAMES)('takes every %s along that speaks of it, and no other', (entity) => {
    const secret = (SECRET as Partial<Record<EntityName, Id>>)[entity]
    const left = idsIn(visiblePlan(secretPlan, consultant).plan, entity)
    expect(left).toEqual(idsIn(secretPlan, entity).filter((id) => id !== secret))
    if (secret !== undefined) expect(left).toContain((OPEN as Partial<Record<EntityName, Id>>)[entity])
  })

  it('leaves no word behind', () => {
    expect(JSON.stringify(toDocument(secretPlan))).toContain(SECRET_TEXT)
    expect(JSON.stringify(visiblePlan(secretPlan, consultant))).not.toContain(SECRET_TEXT)
    expect(JSON.stringify(toDocument(visiblePlan(secretPlan, consultant).plan))).not.toContain(SECRET_TEXT)
  })

  it('is counted where it would stand', () => {
    expect(visiblePlan(secretPlan, consultant).withheld).toEqual([
      { decisionPointId: SMALL.aspect, measures: 1 },
    ])
  })

  it.each(['admin', 'consultant', 'committee'] as const)(
    'is hidden from %s, whatever the department',
    (role) => {
      expect(seesSecret({ roles: [role], departmentIds: [SMALL.otherDepartment] })).toBe(false)
    },
  )

  it('is seen by the strategy team, in whatever other role besides', () => {
    expect(seesSecret(strategist)).toBe(true)
    expect(seesSecret({ roles: ['committee', 'strategist'], departmentIds: [] })).toBe(true)
    expect(visiblePlan(secretPlan, strategist)).toEqual({ plan: secretPlan, withheld: [] })
    expect(visiblePlan(secretPlan, strategist).plan).toBe(secretPlan)
  })

  it('is seen by the heads of the departments that lead it or are involved', () => {
    expect(seesSecret(headOf(SMALL.otherDepartment))).toBe(true)
    expect(seesSecret(headOf(SMALL.department))).toBe(false)
    expect(seesSecret(headOf())).toBe(false)
    const involved = withSecret({ involvedDepartmentIds: [SMALL.department] })
    expect(seesSecret(headOf(SMALL.department), involved)).toBe(true)
  })

  it('is seen by those above the department, and not by those below it', () => {
    const ofUnit = withSecret({ leadDepartmentId: SECRET_UNIT })
    expect(seesSecret(headOf(SMALL.otherDepartment), ofUnit)).toBe(true)
    expect(seesSecret(headOf(SECRET_UNIT), ofUnit)).toBe(true)
    expect(seesSecret(headOf(SECRET_UNIT))).toBe(false)
  })

  it('moves with the department that it belongs to', () => {
    const moved = applyChanges(withSecret({ leadDepartmentId: SECRET_UNIT }), [
      update('department', secretPlan.department.get(SECRET_UNIT)!, { parentId: SMALL.department })!,
    ])
    expect(seesSecret(headOf(SMALL.otherDepartment), moved)).toBe(false)
    expect(seesSecret(headOf(SMALL.department), moved)).toBe(true)
  })

  it('is as little there as what is merely internal is everywhere', () => {
    for (const confidentiality of ['public', 'internal'] as const)
      expect(visiblePlan(withSecret({ confidentiality }), consultant).withheld).toEqual([])
  })
})

describe('the same question', () => {
  it('is answered once for each plan and kind of viewer', () => {
    const { plan } = visiblePlan(secretPlan, consultant)
    expect(visiblePlan(secretPlan, { roles: ['committee'], departmentIds: [] }).plan).toBe(plan)
    expect(visiblePlan(secretPlan, headOf(SMALL.department, SECRET_UNIT))).toBe(
      visiblePlan(secretPlan, headOf(SECRET_UNIT, SMALL.department)),
    )
    expect(visiblePlan(secretPlan, headOf(SMALL.department)).plan).not.toBe(plan)
    expect(visiblePlan({ ...secretPlan }, consultant).plan).not.toBe(plan)
  })

  it('is asked anew when the departments are others', () => {
    const ofUnit = withSecret({ leadDepartmentId: SECRET_UNIT })
    const head = headOf(SMALL.otherDepartment)
    expect(hiddenMeasures(ofUnit, head).size).toBe(0)
    expect(hiddenMeasures({ ...ofUnit, department: new Map() }, head).size).toBe(1)
    expect(hiddenMeasures(ofUnit, head).size).toBe(0)
  })
})

describe('whatever plan and viewer', () => {
  const arbitraryViewer: fc.Arbitrary<Viewer> = fc.record({
    roles: fc.subarray([...ROLES], { minLength: 1 }),
    departmentIds: fc.uniqueArray(arbitraryId, { maxLength: 3 }),
  })

  it('shows nothing that speaks of a hidden measure, and everything else', () => {
    fc.assert(
      fc.property(arbitraryFullPlan, arbitraryViewer, (plan, viewer) => {
        const visible = visiblePlan(plan, viewer).plan
        const shown = JSON.stringify(valuesOf(visible))
        const wrong = valuesOf(plan).filter(({ entity, value }) => {
          const isHidden = measuresOf(plan, entity, value.id).some((id) => isHiddenFrom(plan, viewer, id))
          const isShown = visible[entity].has(value.id)
          return (
            isShown === isHidden || (isHidden && textsOf(entity, value).some((text) => shown.includes(text)))
          )
        })
        expect(wrong).toEqual([])
      }),
    )
  })

  it('leaves no reference that leads to nothing', () => {
    fc.assert(
      fc.property(arbitraryFullPlan, arbitraryViewer, (plan, viewer) => {
        const visible = visiblePlan(plan, viewer).plan
        const lost = valuesOf(visible).flatMap(({ entity, value }) =>
          referencesOf(entity, value).filter(
            ({ reference, id }) => entityOf(plan, reference.to, id) && !entityOf(visible, reference.to, id),
          ),
        )
        expect(lost).toEqual([])
      }),
    )
  })

  it('counts every hidden measure once', () => {
    fc.assert(
      fc.property(arbitraryFullPlan, arbitraryViewer, (plan, viewer) => {
        const hidden = [...plan.measure.values()].filter(({ id }) => isHiddenFrom(plan, viewer, id))
        const { withheld } = visiblePlan(plan, viewer)
        for (const { decisionPointId, measures } of withheld)
          expect(measures).toBe(hidden.filter((one) => one.primaryAspectId === decisionPointId).length)
        expect(withheld.reduce((sum, { measures }) => sum + measures, 0)).toBe(hidden.length)
      }),
    )
  })

  it('has nothing left to withhold from what is visible', () => {
    fc.assert(
      fc.property(arbitraryFullPlan, arbitraryViewer, (plan, viewer) => {
        const visible = visiblePlan(plan, viewer).plan
        const again = visiblePlan(visible, viewer)
        expect(again.plan).toBe(visible)
        expect(again.withheld).toEqual([])
      }),
    )
  })

  it('keeps what it does not touch', () => {
    fc.assert(
      fc.property(arbitraryFullPlan, arbitraryViewer, (plan, viewer) => {
        const visible = visiblePlan(plan, viewer).plan
        const untouched = ENTITY_NAMES.filter((entity) => visible[entity].size === plan[entity].size)
        expect(untouched.filter((entity) => visible[entity] !== plan[entity])).toEqual([])
        if (seesEverything(viewer)) expect(visible).toBe(plan)
      }),
    )
  })
})

/** So many of the kinds that matter that they speak of each other, and few of the others; each text occurs once. */
const arbitraryFullPlan: fc.Arbitrary<Plan> = fc
  .record(
    Object.fromEntries(
      ENTITY_NAMES.map((entity) => [
        entity,
        fc
          .uniqueArray(arbitraryEntity(entity) as fc.Arbitrary<Entity>, {
            selector: ({ id }) => id,
            maxLength: entity in SECRET || entity === 'department' ? 6 : 1,
          })
          .map((values) => new Map(values.map((value) => [value.id, withTexts(entity, value)]))),
      ]),
    ),
  )
  .map((tables) => tables as unknown as Plan)

function withTexts(entity: EntityName, value: Entity): Entity {
  return {
    ...value,
    ...Object.fromEntries(textFieldsOf(entity).map((field) => [field, textOf(entity, value, field)])),
  }
}

function textsOf(entity: EntityName, value: Entity): string[] {
  return textFieldsOf(entity).map((field) => textOf(entity, value, field))
}

function textOf(entity: EntityName, { id }: Entity, field: string): string {
  return `<${entity} ${id} ${field}>`
}

function textFieldsOf(entity: EntityName): string[] {
  return Object.entries(ENTITIES[entity].schema.shape).flatMap(([field, { def }]) =>
    def.type === 'string' && !('format' in def) ? [field] : [],
  )
}

function valuesOf(plan: Plan): { entity: EntityName; value: Entity }[] {
  return ENTITY_NAMES.flatMap((entity) =>
    [...(plan[entity] as Table<EntityName>).values()].map((value) => ({ entity, value })),
  )
}

/** Told apart from the code that it checks: it follows every reference there is. */
function measuresOf(plan: Plan, entity: EntityName, id: Id, passed: readonly Id[] = []): Id[] {
  const value = entityOf(plan, entity, id)
  if (!value || passed.includes(entity + id)) return []
  if (entity === 'measure') return [id]
  return referencesOf(entity, value).flatMap((held) =>
    measuresOf(plan, held.reference.to, held.id, [...passed, entity + id]),
  )
}

function isHiddenFrom(plan: Plan, { roles, departmentIds }: Viewer, id: Id): boolean {
  const measure = plan.measure.get(id)!
  if (measure.confidentiality !== 'restricted' || roles.includes('strategist')) return false
  const concerned = [measure.leadDepartmentId, ...measure.involvedDepartmentIds]
  const isOwn = concerned.some((one) =>
    [one, ...above(plan, one)].some((unit) => departmentIds.includes(unit)),
  )
  return !roles.includes('departmentHead') || !isOwn
}

function above(plan: Plan, id: Id, passed: readonly Id[] = []): Id[] {
  const parentId = plan.department.get(id)?.parentId
  return !parentId || passed.includes(parentId)
    ? passed.slice()
    : above(plan, parentId, [...passed, parentId])
}
