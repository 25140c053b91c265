import type { Id } from '@fahrplan/shared/kernel'
import type { PlanStore } from '../planStore'
import type { View } from './access'
import type { Encoding } from './chooseEncoding'

export interface PlanTags {
  /** Names what some see of a revision of a strategy, and of no other revision that ever had this number. */
  stemOf(strategyId: Id, view: Pick<View, 'revision' | 'key'>): Promise<string>
  tagOf(stem: string, encoding: Encoding): string
  /** Whether one of the tags names it, in whatever encoding. */
  knows(tags: string, stem: string): boolean
}

/**
 * The tags of plans. A revision's number comes again when a database is emptied or put back from
 * a backup; the moment of its commit does not.
 */
export function createPlanTags(planStore: PlanStore, version: string): PlanTags {
  const stems = new Map<Id, { revision: number; stem: string }>()
  return {
    async stemOf(strategyId, { revision, key }) {
      const known = stems.get(strategyId)
      if (known?.revision === revision) return withKey(known.stem, key)
      const at = await planStore.momentOf(strategyId, revision)
      const moment = at === null ? '' : Date.parse(at).toString(36)
      const stem = `"${revision}.${moment}.${version}`
      stems.set(strategyId, { revision, stem })
      return withKey(stem, key)
    },
    tagOf: (stem, encoding) => `${stem}-${encoding}"`,
    knows: (tags, stem) => tags.trim() === '*' || tags.includes(`${stem}-`),
  }
}

function withKey(stem: string, key: string): string {
  return key === '' ? stem : `${stem}.${key}`
}
