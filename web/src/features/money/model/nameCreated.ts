import { type Id, namedId } from '@fahrplan/shared/kernel'
import type { Change, Entity, Plan } from '@fahrplan/shared/plan'
import type { YearlyEntity } from './amounts'

/** What names an amount: its line and its year. */
const NAMES: { readonly [E in YearlyEntity]: readonly (keyof Entity<E>)[] } = {
  costItem: ['measureId', 'title', 'category', 'nature', 'followUp', 'year'],
  contribution: ['measureId', 'fundingSourceId', 'year'],
  tranche: ['grantId', 'year'],
  sourceYear: ['fundingSourceId', 'year'],
}

/**
 * New amounts are called by what they are: two people who fill the same empty cell make one amount and are asked which
 * one holds, instead of making two that add up. A name that is taken gets a number.
 */
export function nameCreated(plan: Plan, changes: readonly Change[]): Change[] {
  const made = new Set<Id>()
  return changes.map((change) => {
    if (change.op !== 'create' || !isYearly(change.entity)) return change
    const { entity } = change
    const value = change.after as unknown as Readonly<Record<string, unknown>>
    const name = [entity, ...NAMES[entity].map((field) => value[field])]
    for (let nth = 0; ; nth++) {
      const id = namedId([...name, nth])
      if (made.has(id) || plan[entity].has(id)) continue
      made.add(id)
      return { ...change, id, after: { ...value, id } } as unknown as Change
    }
  })
}

function isYearly(entity: string): entity is YearlyEntity {
  return Object.hasOwn(NAMES, entity)
}
