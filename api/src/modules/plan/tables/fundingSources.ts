import { FUNDING_LEVELS } from '@fahrplan/shared/plan'
import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cents, title, year } from './columns'
import { centsBounded, notBlank, oneOf, yearBounded } from './constraints'
import { partColumns, partOfStrategy, refersTo } from './parts'

export const fundingSources = pgTable(
  'funding_sources',
  { ...partColumns(), level: text('level', { enum: FUNDING_LEVELS }).notNull(), name: title('name') },
  (t) => [...partOfStrategy(t), notBlank(t.name), oneOf(t.level, FUNDING_LEVELS)],
)

/** One per source and year; that key also finds the years of a source. */
export const sourceYears = pgTable(
  'source_years',
  {
    ...partColumns(),
    fundingSourceId: uuid('funding_source_id').notNull(),
    year: year(),
    ceilingCents: cents('ceiling_cents'),
    authorisationCents: cents('authorisation_cents'),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.fundingSourceId, fundingSources),
    yearBounded(t.year),
    centsBounded(t.ceilingCents),
    centsBounded(t.authorisationCents),
  ],
)
