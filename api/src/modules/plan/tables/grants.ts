import { GRANT_STATES } from '@fahrplan/shared/plan'
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cents, day, prose, year } from './columns'
import { basisPointsBounded, centsBounded, endNotBeforeStart, oneOf, yearBounded } from './constraints'
import { fundingProgrammes } from './fundingProgrammes'
import { measures } from './measures'
import { findBy, partColumns, partOfStrategy, refersTo } from './parts'

export const grants = pgTable(
  'grants',
  {
    ...partColumns(),
    measureId: uuid('measure_id').notNull(),
    fundingProgrammeId: uuid('funding_programme_id').notNull(),
    state: text('state', { enum: GRANT_STATES }).notNull(),
    probability: integer('probability'),
    appliedOn: day('applied_on'),
    decidedOn: day('decided_on'),
    reference: prose('reference'),
    earlyStartPermittedOn: day('early_start_permitted_on'),
    periodStart: day('period_start'),
    periodEnd: day('period_end'),
    earmarkedUntil: day('earmarked_until'),
    proofDue: day('proof_due'),
    note: prose('note'),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.measureId, measures),
    findBy(t, t.measureId),
    refersTo(t, t.fundingProgrammeId, fundingProgrammes),
    findBy(t, t.fundingProgrammeId),
    oneOf(t.state, GRANT_STATES),
    basisPointsBounded(t.probability),
    endNotBeforeStart(t.periodStart, t.periodEnd),
  ],
)

/** One per grant and year; that key also finds those of a grant. */
export const tranches = pgTable(
  'tranches',
  {
    ...partColumns(),
    grantId: uuid('grant_id').notNull(),
    year: year(),
    plannedCents: cents('planned_cents').notNull(),
    approvedCents: cents('approved_cents').notNull(),
    drawnCents: cents('drawn_cents').notNull(),
    drawBy: day('draw_by'),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.grantId, grants),
    yearBounded(t.year),
    centsBounded(t.plannedCents),
    centsBounded(t.approvedCents),
    centsBounded(t.drawnCents),
  ],
)
