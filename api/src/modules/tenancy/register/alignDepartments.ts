import { departmentChanges } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import { type Author, strategyOf } from '@fahrplan/shared/plan'
import type { Database } from '../../../plugins/database'
import { ConflictError, InvariantError, type PlanStore } from '../../plan'
import { readRegister } from './readRegister'

export interface Aligning {
  readonly db: Database
  readonly planStore: PlanStore
}

/** So many changes of the same at once do not happen. */
const MOST_ATTEMPTS = 10

/**
 * Brings the departments of a strategy in line with the register of its municipality, and the open work of those that
 * were merged. Does nothing where nothing is to be done, so that it may be repeated; archived strategies stay as they are.
 */
export async function alignDepartments(
  { db, planStore }: Aligning,
  strategyId: Id,
  author: Author,
): Promise<void> {
  const municipalityId = await planStore.municipalityOf(strategyId)
  for (let attempt = 1; ; attempt++) {
    // First the plan, then the register: no older register may undo what a newer one did to the plan.
    const { plan } = await planStore.read(strategyId)
    if (strategyOf(plan).status === 'archived') return
    const changes = departmentChanges(plan, await readRegister(db, municipalityId))
    if (changes.length === 0) return
    try {
      await planStore.commit({ strategyId, author, changes, cause: { kind: 'reorganisation' } })
    } catch (error) {
      const refused = error instanceof ConflictError || error instanceof InvariantError
      if (!refused || attempt === MOST_ATTEMPTS) throw error
    }
  }
}
