import type { Id } from '@fahrplan/shared/kernel'
import type { Author, Cause, Change } from '@fahrplan/shared/plan'
import { creation, idOf, smallPlanChanges } from '@fahrplan/shared/testing'

export const ANNA: Author = { id: idOf(901), name: 'Anna Abel', role: 'strategist' }
export const BEN: Author = { id: idOf(902), name: 'Ben Busch', role: 'departmentHead' }

/** The municipality that every test database has. */
export const HOME: Id = idOf(900)

export const EDIT: Cause = { kind: 'edit' }

/** The small plan as another strategy. */
export function smallPlanOf(strategyId: Id): Change[] {
  const [first, ...others] = smallPlanChanges
  if (first?.op !== 'create' || first.entity !== 'strategy') throw new Error('no strategy in the small plan')
  return [creation('strategy', { ...first.after, id: strategyId }), ...others]
}
