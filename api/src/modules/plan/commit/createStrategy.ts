import { type Change, type Commit, emptyPlan } from '@fahrplan/shared/plan'
import { violatedConstraint } from '../../../plugins/database'
import { InvariantError, StrategyExistsError } from '../errors'
import { findByKey } from '../journal/findByKey'
import type { CommitOutcome, CreateStrategyInput } from '../planStore'
import { conflictError } from './conflictError'
import { asRefusal } from './databaseErrors'
import { settle } from './settle'
import type { Store } from './store'
import { writeFirstCommit } from './writeCommit'

export async function createStrategy(store: Store, input: CreateStrategyInput): Promise<CommitOutcome> {
  const { author, cause, idempotency, municipalityId } = input
  const { db } = store.database
  const strategyId = createdStrategy(input.changes)
  const changes = await settleFirst(store, input, strategyId)
  const commit: Commit = { revision: 1, at: new Date().toISOString(), author, cause, changes }
  try {
    await writeFirstCommit(db, { strategyId, municipalityId, commit, idempotency })
  } catch (error) {
    if (violatedConstraint(error) !== 'strategies_pkey') throw asRefusal(error, changes)
    const first = await findByKey(db, strategyId, idempotency)
    if (first) return first
    throw new StrategyExistsError(strategyId)
  }
  store.onKept(strategyId, commit)
  return { revision: 1, commit, repeated: false }
}

async function settleFirst(store: Store, { changes, inherited }: CreateStrategyInput, strategyId: string) {
  const settled = settle(emptyPlan, changes, { today: store.today(), inherited })
  switch (settled.kind) {
    case 'changes':
      return settled.changes
    case 'conflicts':
      throw await conflictError(store.database.db, strategyId, [], settled.conflicts)
    case 'violations':
      throw new InvariantError(settled.violations)
    case 'nothing':
      throw new InvariantError([
        {
          rule: 'oneStrategy',
          entity: 'strategy',
          id: strategyId,
          field: 'id',
          message: 'a plan holds exactly one strategy',
          params: {},
        },
      ])
  }
}

function createdStrategy([first]: readonly Change[]): string {
  if (first?.op !== 'create' || first.entity !== 'strategy')
    throw new TypeError('the first change creates the strategy')
  return first.id
}
