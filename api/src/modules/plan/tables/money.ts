import { COST_CATEGORIES, COST_NATURES } from '@fahrplan/shared/plan'
import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cents, title, year } from './columns'
import { centsBounded, notBlank, oneOf, yearBounded } from './constraints'
import { fundingSources } from './fundingSources'
import { measures } from './measures'
import { findBy, partColumns, partOfStrategy, refersTo } from './parts'

export const costItems = pgTable(
  'cost_items',
  {
    ...partColumns(),
    measureId: uuid('measure_id').notNull(),
    title: title('title'),
    year: year(),
    category: text('category', { enum: COST_CATEGORIES }).notNull(),
    nature: text('nature', { enum: COST_NATURES }).notNull(),
    plannedCents: cents('planned_cents').notNull(),
    committedCents: cents('committed_cents').notNull(),
    actualCents: cents('actual_cents').notNull(),
    eligibleCents: cents('eligible_cents'),
    followUp: boolean('follow_up').notNull(),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.measureId, measures),
    findBy(t, t.measureId),
    notBlank(t.title),
    yearBounded(t.year),
    oneOf(t.category, COST_CATEGORIES),
    oneOf(t.nature, COST_NATURES),
    centsBounded(t.plannedCents),
    centsBounded(t.committedCents),
    centsBounded(t.actualCents),
    centsBounded(t.eligibleCents),
  ],
)

/** One per measure, source and year; that key also finds those of a measure. */
export const contributions = pgTable(
  'contributions',
  {
    ...partColumns(),
    measureId: uuid('measure_id').notNull(),
    fundingSourceId: uuid('funding_source_id').notNull(),
    year: year(),
    plannedCents: cents('planned_cents').notNull(),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.measureId, measures),
    refersTo(t, t.fundingSourceId, fundingSources),
    findBy(t, t.fundingSourceId),
    yearBounded(t.year),
    centsBounded(t.plannedCents),
  ],
)
