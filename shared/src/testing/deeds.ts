import type { Id } from '../kernel'
import {
  type Change,
  type Commit,
  CONFIDENTIALITIES,
  entityOf,
  type EntityName,
  invertChanges,
  type Plan,
  removeEntity,
  SCHEDULED_ENTITIES,
  update,
} from '../plan'
import { creation, idOf, SMALL } from './smallPlan'

/** What somebody has before them, and three numbers that decide what they make of it. */
interface Occasion {
  readonly plan: Plan
  readonly commits: readonly Commit[]
  /** Every id that something ever had. */
  readonly used: readonly Id[]
  readonly newText: () => string
  readonly a: number
  readonly b: number
  readonly c: number
}

/** What hangs on a measure, and what a person makes of it. */
const PARTS = {
  workPackage: { start: '2026-05-01', end: '2026-06-30' },
  milestone: { planned: '2026-07-01' },
  costItem: { year: 2027 },
  grant: { fundingProgrammeId: SMALL.programme },
  contribution: { fundingSourceId: SMALL.source, year: 2027 },
  principleCheck: { principleId: SMALL.principle },
  involvement: { stakeholderGroupId: idOf(32), date: '2026-08-01' },
  onlineService: {},
} as const satisfies Partial<Record<EntityName, object>>
type Part = keyof typeof PARTS
const PART_KINDS = Object.keys(PARTS) as Part[]

const TEXT_FIELDS: Partial<Record<EntityName, string>> = {
  measure: 'title',
  workPackage: 'title',
  milestone: 'title',
  costItem: 'title',
  grant: 'note',
  principleCheck: 'reason',
  involvement: 'format',
  onlineService: 'name',
  slipReason: 'note',
  department: 'name',
  stakeholderGroup: 'name',
}

function pick<T>(from: Iterable<T>, number: number): T | undefined {
  const all = [...from]
  return all[number % all.length]
}

/** Mostly a new one; now and then one that something had before, or still has. */
function anId({ used, b, c }: Occasion): Id {
  return c % 4 === 0 ? pick(used, b)! : idOf(1_000 + used.length + 1_000 * (c % 7))
}

/** One of all things of some kinds. */
function pickThing<E extends EntityName>(plan: Plan, kinds: readonly E[], number: number) {
  const things = kinds.flatMap((entity) => [...plan[entity].keys()].map((id) => ({ entity, id })))
  return pick(things, number)
}

function setting(plan: Plan, thing: { entity: EntityName; id: Id } | undefined, fields: object): Change[] {
  const value = thing && entityOf(plan, thing.entity, thing.id)
  const change = value && update(thing.entity, value, fields)
  return change ? [change] : []
}

function texts(entity: EntityName, newText: () => string): object {
  const field = TEXT_FIELDS[entity]
  return field === undefined ? {} : { [field]: newText() }
}

export const DEEDS = {
  write({ plan, newText, a }) {
    const thing = pickThing(plan, Object.keys(TEXT_FIELDS) as EntityName[], a)
    return thing ? setting(plan, thing, texts(thing.entity, newText)) : []
  },
  createMeasure(occasion) {
    const { plan, newText, a, b } = occasion
    const measure = {
      id: anId(occasion),
      key: newText(),
      title: newText(),
      primaryAspectId: SMALL.aspect,
      leadDepartmentId: pick(plan.department.keys(), a)!,
      confidentiality: pick(CONFIDENTIALITIES, b)!,
    }
    return [creation('measure', measure)]
  },
  createPart(occasion) {
    const { plan, newText, a, b } = occasion
    const entity = pick(PART_KINDS, a)!
    const measureId = pick(plan.measure.keys(), b)
    if (!measureId) return []
    return [creation(entity, { id: anId(occasion), ...PARTS[entity], measureId, ...texts(entity, newText) })]
  },
  createSlipReason(occasion) {
    const { plan, newText, a, b } = occasion
    const milestoneId = pick(plan.milestone.keys(), a)
    if (!milestoneId) return []
    const reason = { milestoneId, revision: 1 + b, code: 'other', note: newText() } as const
    return [creation('slipReason', { id: anId(occasion), ...reason })]
  },
  moveSlipReason({ plan, a, b }) {
    const milestoneId = pick(plan.milestone.keys(), b)
    return milestoneId ? setting(plan, pickThing(plan, ['slipReason'], a), { milestoneId }) : []
  },
  createTranche(occasion) {
    const grantId = pick(occasion.plan.grant.keys(), occasion.a)
    return grantId ? [creation('tranche', { id: anId(occasion), grantId, year: 2027 })] : []
  },
  link(occasion) {
    const { plan, a, b } = occasion
    const ends = { ...endOf('predecessor', plan, a), ...endOf('successor', plan, b) }
    return [creation('dependency', { id: anId(occasion), ...ends })]
  },
  linkElsewhere({ plan, a, b, c }) {
    const end = endOf(c % 2 === 0 ? 'predecessor' : 'successor', plan, b)
    return setting(plan, pickThing(plan, ['dependency'], a), end)
  },
  move({ plan, a, b, c }) {
    const thing = pickThing(plan, PART_KINDS, a)
    const mayStandAlone = thing?.entity === 'involvement' || thing?.entity === 'onlineService'
    const measureId = mayStandAlone && c % 3 === 0 ? null : pick(plan.measure.keys(), b)
    return measureId === undefined ? [] : setting(plan, thing, { measureId })
  },
  moveTranche({ plan, a, b }) {
    const grantId = pick(plan.grant.keys(), b)
    return grantId ? setting(plan, pickThing(plan, ['tranche'], a), { grantId }) : []
  },
  setConfidentiality({ plan, a, b }) {
    const confidentiality = pick(CONFIDENTIALITIES, b)
    return setting(plan, pickThing(plan, ['measure'], a), { confidentiality })
  },
  handOver({ plan, a, b, c }) {
    const department = pick(plan.department.keys(), b)
    const fields = c % 2 === 0 ? { leadDepartmentId: department } : { involvedDepartmentIds: [department] }
    return setting(plan, pickThing(plan, ['measure'], a), fields)
  },
  answerElsewhere({ plan, a, b }) {
    const primaryAspectId = pick(plan.decisionPoint.keys(), b)
    return setting(plan, pickThing(plan, ['measure'], a), { primaryAspectId })
  },
  reorganise({ plan, a, b, c }) {
    const parentId = c % 3 === 0 ? null : pick(plan.department.keys(), b)
    return setting(plan, pickThing(plan, ['department'], a), { parentId })
  },
  delete({ plan, a }) {
    const thing = pickThing(plan, [...PART_KINDS, 'measure', 'tranche', 'dependency'], a)
    return thing ? removeEntity(plan, thing.entity, thing.id) : []
  },
  takeBack({ commits, a }) {
    return invertChanges(pick(commits.slice(1), a)?.changes ?? [])
  },
} as const satisfies Record<string, (occasion: Occasion) => Change[]>

export type Deed = keyof typeof DEEDS

/** One end of a dependency; without anything to join, it leads to nothing, and is refused. */
function endOf(end: 'predecessor' | 'successor', plan: Plan, number: number) {
  const { entity, id } = pickThing(plan, SCHEDULED_ENTITIES, number) ?? { entity: 'milestone', id: idOf(0) }
  return { [`${end}Kind`]: entity, [`${end}Id`]: id }
}
