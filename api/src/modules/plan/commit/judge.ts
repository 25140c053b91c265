import { isWithheld, permit, type RefusedChange, unseenAfter, type Viewer } from '@fahrplan/shared/access'
import {
  type Change,
  type Conflict,
  ENTITY_NAMES,
  type Plan,
  type Role,
  type Violation,
} from '@fahrplan/shared/plan'
import { type Circumstances, type Settled, settle } from './settle'

/** What wanted changes mean for a plan, and whether their author may make them. */
export type Judged =
  | Exclude<Settled, { kind: 'changes' }>
  | { readonly kind: 'refused'; readonly refused: readonly RefusedChange[] }
  /** `role`: in which they are made, where rights were asked. */
  | (Extract<Settled, { kind: 'changes' }> & { readonly role: Role | undefined })

/**
 * Rights come first, so that nobody learns from a conflict or a broken rule what is withheld from them: to whoever
 * may not see it, it is not there.
 */
export function judge(
  plan: Plan,
  wanted: readonly Change[],
  viewer: Viewer | undefined,
  circumstances: Circumstances,
): Judged {
  if (!viewer) return withRole(settle(plan, wanted, circumstances), undefined)
  const missing = missingTo(viewer, plan, wanted)
  if (missing.length > 0) return { kind: 'conflicts', conflicts: missing }
  const permitted = permit(viewer, plan, wanted)
  if (permitted.kind === 'refused') return permitted
  const settled = settle(plan, wanted, circumstances)
  if (settled.kind === 'violations')
    return { kind: 'violations', violations: settled.violations.map(redacted(viewer, plan)) }
  if (settled.kind === 'changes') {
    const refused = unseenAfter(viewer, settled.changes, settled.after)
    if (refused.length > 0) return { kind: 'refused', refused }
  }
  return withRole(settled, permitted.role)
}

function withRole(settled: Settled, role: Role | undefined): Judged {
  return settled.kind === 'changes' ? { ...settled, role } : settled
}

function missingTo(viewer: Viewer, plan: Plan, wanted: readonly Change[]): Conflict[] {
  return wanted
    .filter(({ op, entity, id }) => op !== 'create' && isWithheld(viewer, plan, entity, id))
    .map(({ entity, id }) => ({ kind: 'missing', entity, id }))
}

/** Says only that something stands against it, where saying what would tell of something withheld. */
function redacted(viewer: Viewer, plan: Plan): (violation: Violation) => Violation {
  const isHidden = (id: string) => ENTITY_NAMES.some((entity) => isWithheld(viewer, plan, entity, id))
  return (violation) => {
    const named = Object.values(violation.params).flatMap((value) => String(value).split(' '))
    if (!named.some(isHidden)) return violation
    return {
      ...violation,
      rule: 'withheld',
      message: 'something that is confidential stands against it',
      params: {},
    }
  }
}
