import type { Viewer } from '@fahrplan/shared/access'
import type { Day, Id } from '@fahrplan/shared/kernel'
import type { Author } from '@fahrplan/shared/plan'
import {
  type DepartmentUse,
  type RegisteredDepartment,
  type RegisterViolation,
  reorganise,
  type ReorganisationStep,
} from '@fahrplan/shared/tenancy'
import type { Database } from '../../../plugins/database'
import { type FieldError, jsonPointer, Problem } from '../../../plugins/errors'
import type { Identity } from '../../identity'
import type { PlanStore } from '../../plan'
import { alignDepartments, lockMunicipality, readRegister, writeRegister } from '../../tenancy'
import { measuresLedBy, membersOf } from './departmentUses'
import { followMerge } from './followMerge'

interface Reorganising {
  readonly identity: Pick<Identity, 'database' | 'identities'>
  readonly planStore: PlanStore
}

export interface Reorganisers {
  readonly municipalityId: Id
  readonly step: ReorganisationStep
  readonly today: Day
  readonly viewer: Viewer
  readonly author: Author
}

/**
 * Takes one step: the register and the members at once, then each living strategy. Where a process ends in between,
 * the strategies are brought in line later. @throws Problem that names what speaks against it
 */
export async function reorganiseDepartments(
  { identity, planStore }: Reorganising,
  { municipalityId, step, today, viewer, author }: Reorganisers,
): Promise<RegisteredDepartment[]> {
  const { db } = identity.database
  // Plans are not read within the transaction: they come over another connection, and PGlite has only one.
  const led =
    step.kind === 'retire'
      ? await measuresLedBy(planStore, { municipalityId, departmentId: step.id, viewer })
      : []
  const moved = await db.transaction((tx) => takeStep(tx, { municipalityId, step, today, led }))
  await identity.identities.changed(...moved)
  for (const { strategy } of await planStore.strategies([municipalityId]))
    if (strategy.status !== 'archived') await alignDepartments({ db, planStore }, strategy.id, author)
  return readRegister(db, municipalityId)
}

interface Step extends Pick<Reorganisers, 'municipalityId' | 'step' | 'today'> {
  readonly led: readonly DepartmentUse[]
}

/** Tells the members whose departments it moved. */
async function takeStep(tx: Database, { municipalityId, step, today, led }: Step): Promise<Id[]> {
  await lockMunicipality(tx, municipalityId)
  const before = new Map((await readRegister(tx, municipalityId)).map((one) => [one.id, one]))
  const uses = step.kind === 'retire' ? [...(await membersOf(tx, municipalityId, step.id)), ...led] : []
  const outcome = reorganise(before, step, today, uses)
  if (outcome.kind === 'refused') throw refusal(outcome.violations)
  await writeRegister(tx, municipalityId, { before, after: outcome.register })
  return step.kind === 'merge' ? followMerge(tx, municipalityId, step) : []
}

function refusal(violations: readonly RegisterViolation[]): Problem {
  const errors = violations.map(({ rule, field, message, params }): FieldError => ({
    pointer: jsonPointer([field]),
    field,
    rule,
    message,
    params,
  }))
  return new Problem('rule-violated', errors.map(({ message }) => message).join('; '), {
    members: { errors },
  })
}
