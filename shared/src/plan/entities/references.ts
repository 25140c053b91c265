import type { Id } from '../../kernel'
import type { Dependency } from './dependency'
import type { Entity, EntityName } from './registry'

/**
 * What becomes of an entity when the one it refers to is deleted:
 * `cascade` it goes too, `clear` the reference is emptied, `restrict` the deletion is refused.
 */
export type WhenGone = 'cascade' | 'clear' | 'restrict'

export interface Reference {
  readonly field: string
  readonly to: EntityName
  readonly whenGone: WhenGone
}

const to = (field: string, entity: EntityName, whenGone: WhenGone): Reference => ({
  field,
  to: entity,
  whenGone,
})

/** The references of every entity; a field that holds a list refers with each of its ids. */
export const REFERENCES: { readonly [E in EntityName]: readonly Reference[] } = {
  strategy: [],
  department: [to('parentId', 'department', 'restrict')],
  paper: [to('amendsId', 'paper', 'restrict')],
  consultation: [to('paperId', 'paper', 'cascade')],
  decisionPoint: [
    to('paperId', 'paper', 'restrict'),
    to('addedById', 'paper', 'restrict'),
    to('supersededById', 'decisionPoint', 'clear'),
  ],
  stakeholderGroup: [],
  fundingSource: [],
  sourceYear: [to('fundingSourceId', 'fundingSource', 'restrict')],
  fundingProgramme: [
    to('fundingSourceId', 'fundingSource', 'restrict'),
    to('supersedesId', 'fundingProgramme', 'clear'),
    to('exclusionIds', 'fundingProgramme', 'clear'),
    to('eligibleAspectIds', 'decisionPoint', 'clear'),
  ],
  measure: [
    to('primaryAspectId', 'decisionPoint', 'restrict'),
    to('furtherAspectIds', 'decisionPoint', 'clear'),
    to('leadDepartmentId', 'department', 'restrict'),
    to('involvedDepartmentIds', 'department', 'clear'),
  ],
  workPackage: [to('measureId', 'measure', 'cascade'), to('departmentId', 'department', 'clear')],
  milestone: [to('measureId', 'measure', 'cascade'), to('departmentId', 'department', 'clear')],
  slipReason: [to('milestoneId', 'milestone', 'cascade')],
  // The two ends of a dependency depend on their kind: see `referencesOf`.
  dependency: [],
  costItem: [to('measureId', 'measure', 'cascade')],
  contribution: [to('measureId', 'measure', 'cascade'), to('fundingSourceId', 'fundingSource', 'restrict')],
  grant: [to('measureId', 'measure', 'cascade'), to('fundingProgrammeId', 'fundingProgramme', 'restrict')],
  tranche: [to('grantId', 'grant', 'cascade')],
  principleCheck: [to('measureId', 'measure', 'cascade'), to('principleId', 'decisionPoint', 'cascade')],
  involvement: [
    to('stakeholderGroupId', 'stakeholderGroup', 'restrict'),
    to('measureId', 'measure', 'clear'),
  ],
  onlineService: [to('measureId', 'measure', 'clear')],
}

const DEPENDENCY_REFERENCES = {
  predecessor: {
    workPackage: to('predecessorId', 'workPackage', 'cascade'),
    milestone: to('predecessorId', 'milestone', 'cascade'),
  },
  successor: {
    workPackage: to('successorId', 'workPackage', 'cascade'),
    milestone: to('successorId', 'milestone', 'cascade'),
  },
} as const

/** Every reference that one value holds: the field, what it refers to, and the id. */
export function referencesOf(entity: EntityName, value: Entity): { reference: Reference; id: Id }[] {
  const found: { reference: Reference; id: Id }[] = []
  for (const reference of referencesAt(entity, value)) {
    const held = (value as Record<string, unknown>)[reference.field] as Id | readonly Id[] | null
    if (held === null) continue
    if (typeof held === 'string') found.push({ reference, id: held })
    else for (const id of held) found.push({ reference, id })
  }
  return found
}

function referencesAt(entity: EntityName, value: Entity): readonly Reference[] {
  if (entity !== 'dependency') return REFERENCES[entity]
  const dependency = value as Dependency
  return [
    DEPENDENCY_REFERENCES.predecessor[dependency.predecessorKind],
    DEPENDENCY_REFERENCES.successor[dependency.successorKind],
  ]
}

/** Which entities can refer to this one. */
export const REFERRERS: { readonly [E in EntityName]: readonly EntityName[] } = (() => {
  const referrers = Object.fromEntries(
    Object.keys(REFERENCES).map((name) => [name, [] as EntityName[]]),
  ) as Record<EntityName, EntityName[]>
  for (const [name, references] of Object.entries(REFERENCES) as [EntityName, readonly Reference[]][])
    for (const target of new Set(references.map((reference) => reference.to))) referrers[target].push(name)
  referrers.workPackage.push('dependency')
  referrers.milestone.push('dependency')
  return referrers
})()
