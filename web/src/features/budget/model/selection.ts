import type { Means, Standing } from '@fahrplan/shared/funding'
import type { Id } from '@fahrplan/shared/kernel'
import type { CostItem } from '@fahrplan/shared/plan'
import type { Grouping } from './groups'
import type { MoneyFilter } from './moneyFilter'

/** Which of the items behind the figures are listed. */
export const ITEM_KINDS = ['costs', 'funds', 'gaps'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** The plan as it is, or as it was in the kept state that it is compared with. */
export const MOMENTS = ['now', 'before'] as const
export type Moment = (typeof MOMENTS)[number]

/** What narrows the list of items, and leaves the charts as they are. */
export interface Narrowing {
  readonly year: number | null
  readonly nature: CostItem['nature'] | null
  readonly sourceId: Id | null
  /** Only what comes by this programme. */
  readonly fundedById: Id | null
  readonly standing: Standing | null
  readonly means: Means | null
  readonly moment: Moment
}

export interface Selection extends MoneyFilter, Narrowing {
  readonly grouping: Grouping
  /** Of which the flow is shown; `null`: of all budget years. */
  readonly flowYear: number | null
  readonly items: ItemKind
}

export const NO_NARROWING: Narrowing = {
  year: null,
  nature: null,
  sourceId: null,
  fundedById: null,
  standing: null,
  means: null,
  moment: 'now',
}
