import {
  COST_CATEGORIES,
  CUMULATIONS,
  EARLY_STARTS,
  type FundingProgramme,
  PROGRAMME_KINDS,
  PROGRAMME_STATUSES,
} from '@fahrplan/shared/plan'
import { boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cents, day, ids, prose, title } from './columns'
import { allOf, basisPointsBounded, centsBounded, endNotBeforeStart, notBlank, oneOf } from './constraints'
import { fundingSources } from './fundingSources'
import { findBy, partColumns, partOfStrategy, refersTo } from './parts'

export const fundingProgrammes = pgTable(
  'funding_programmes',
  {
    ...partColumns(),
    fundingSourceId: uuid('funding_source_id').notNull(),
    name: title('name'),
    provider: prose('provider'),
    guideline: prose('guideline'),
    guidelineDate: day('guideline_date'),
    guidelineUrl: text('guideline_url'),
    kind: text('kind', { enum: PROGRAMME_KINDS }),
    maxRate: integer('max_rate'),
    capCents: cents('cap_cents'),
    minimumCents: cents('minimum_cents'),
    minimumOwnShare: integer('minimum_own_share'),
    rolling: boolean('rolling'),
    windows: jsonb('windows').$type<FundingProgramme['windows']>().notNull(),
    grantPeriodStart: day('grant_period_start'),
    grantPeriodEnd: day('grant_period_end'),
    earlyStart: text('early_start', { enum: EARLY_STARTS }),
    cumulation: text('cumulation', { enum: CUMULATIONS }),
    exclusionIds: ids('exclusion_ids').notNull(),
    eligibleAspectIds: ids('eligible_aspect_ids'),
    eligibleCategories: text('eligible_categories', { enum: COST_CATEGORIES }).array(),
    status: text('status', { enum: PROGRAMME_STATUSES }).notNull(),
    verifiedOn: day('verified_on'),
    verifiedBy: text('verified_by'),
    provenance: prose('provenance'),
    note: prose('note'),
    example: boolean('example').notNull(),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.fundingSourceId, fundingSources),
    findBy(t, t.fundingSourceId),
    notBlank(t.name),
    oneOf(t.kind, PROGRAMME_KINDS),
    oneOf(t.earlyStart, EARLY_STARTS),
    oneOf(t.cumulation, CUMULATIONS),
    oneOf(t.status, PROGRAMME_STATUSES),
    allOf(t.eligibleCategories, COST_CATEGORIES),
    basisPointsBounded(t.maxRate),
    basisPointsBounded(t.minimumOwnShare),
    centsBounded(t.capCents),
    centsBounded(t.minimumCents),
    endNotBeforeStart(t.grantPeriodStart, t.grantPeriodEnd),
  ],
)
