import { LAENDER } from '@fahrplan/shared/kernel'
import { DAY_UNITS, MAX_HORIZON_YEARS, STRATEGY_STATUSES } from '@fahrplan/shared/plan'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, prose, title } from './columns'
import { endNotBeforeStart, notBlank, oneOf } from './constraints'

/** The row that a commit locks: commits of one strategy have one order, strategies never wait for each other. */
export const strategies = pgTable(
  'strategies',
  {
    id: uuid('id').primaryKey(),
    /** Whose it is, for good. */
    municipalityId: uuid('municipality_id').notNull(),
    /** Number of commits so far. */
    revision: integer('revision').notNull(),
    title: title('title'),
    summary: prose('summary'),
    start: day('start').notNull(),
    end: day('end').notNull(),
    status: text('status', { enum: STRATEGY_STATUSES }).notNull(),
    committee: prose('committee'),
    reportingMonths: integer('reporting_months').array().notNull(),
    land: text('land', { enum: LAENDER }).notNull(),
    dayUnit: text('day_unit', { enum: DAY_UNITS }).notNull(),
  },
  (t) => [
    index('strategies_by_municipality').on(t.municipalityId),
    notBlank(t.title),
    endNotBeforeStart(t.start, t.end),
    check(
      'strategies_end_within_horizon',
      sql`${t.end} < ${t.start} + interval '${sql.raw(String(MAX_HORIZON_YEARS))} years'`,
    ),
    oneOf(t.status, STRATEGY_STATUSES),
    oneOf(t.land, LAENDER),
    oneOf(t.dayUnit, DAY_UNITS),
    check(
      'strategies_reporting_months_known',
      sql`${t.reportingMonths} <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]`,
    ),
  ],
)
