import type { Id } from '../../kernel'
import { sameValue } from '../changes'
import {
  BINDING_STATES,
  type FundingProgramme,
  type Grant,
  GUIDELINE_FIELDS,
  type GuidelineField,
} from '../entities'
import { isFilledIn, isOtherRule } from '../guidelineRules'
import type { Plan } from '../plan'
import { touched } from './touched'
import type { Invariant, Step } from './violation'

/**
 * Rules that something was applied for, approved or settled under stay as they were: other rules are another version.
 * What nobody knew may be filled in, once: from then on it is a rule like the others. Only what is bound before and
 * after the changes counts, and filling in may be taken back, so that whatever may be done may be undone as well.
 */
export const frozenGuideline: Invariant = (step) =>
  touched(step, 'fundingProgramme').flatMap(({ entity, id, before, after }) => {
    if (!before) return []
    const changed = GUIDELINE_FIELDS.filter((field) => isChanged(step, field, before, after))
    if (changed.length === 0) return []
    const bound = new Set(bindingGrants(step.before, id).map((grant) => grant.id))
    const grants = bindingGrants(step.after, id).filter((grant) => bound.has(grant.id))
    if (grants.length === 0) return []
    // The ids tell whoever answers whether this may be said to everybody.
    const params = { count: grants.length, grantIds: grants.map((grant) => grant.id).join(' ') }
    const message = `${grants.length} grants keep to these rules: make a new version`
    return changed.map((field) => ({ rule: 'frozenGuideline', entity, id, field, message, params }))
  })

/** The grants that hold a programme to its rules. */
export function bindingGrants(plan: Plan, programmeId: Id): Grant[] {
  const binding: readonly string[] = BINDING_STATES
  return [...plan.grant.values()].filter(
    (grant) => grant.fundingProgrammeId === programmeId && binding.includes(grant.state),
  )
}

function isChanged(
  step: Step,
  field: GuidelineField,
  before: FundingProgramme,
  after: FundingProgramme,
): boolean {
  if (isTakenBack(step, field, before, after)) return false
  const table = LISTS[field]
  if (!table) return isOtherRule(before, after, field)
  const lasting = (programme: FundingProgramme): FundingProgramme => ({
    ...programme,
    [field]:
      (programme[field] as Id[] | null)
        ?.filter((id) => step.before[table].has(id) && step.after[table].has(id))
        .toSorted() ?? null,
  })
  return isOtherRule(lasting(before), lasting(after), field)
}

/** A slip of whoever filled it in is no rule yet: undoing that step makes it unknown again. */
function isTakenBack(
  { undoes }: Step,
  field: GuidelineField,
  before: FundingProgramme,
  after: FundingProgramme,
): boolean {
  return undoes.some((done) => {
    if (done.op !== 'update' || done.entity !== 'fundingProgramme' || done.id !== before.id) return false
    const was = { ...after, ...done.before } as FundingProgramme
    const became = { ...after, ...done.after } as FundingProgramme
    return (
      sameValue(was[field], after[field]) &&
      sameValue(became[field], before[field]) &&
      isFilledIn(was, became, field)
    )
  })
}

/** What a list names may go, and come back when that is undone: this changes no rule. */
const LISTS: { readonly [F in GuidelineField]?: 'fundingProgramme' | 'decisionPoint' } = {
  exclusionIds: 'fundingProgramme',
  eligibleAspectIds: 'decisionPoint',
}
