import { SERVICE_ROUTES, VERDICTS } from '@fahrplan/shared/plan'
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, prose, title } from './columns'
import { between, notBlank, oneOf } from './constraints'
import { decisionPoints } from './decisionPoints'
import { measures } from './measures'
import { stakeholderGroups } from './stakeholderGroups'
import { findBy, partColumns, partOfStrategy, refersTo } from './parts'

/** One per measure and principle; that key also finds those of a measure. */
export const principleChecks = pgTable(
  'principle_checks',
  {
    ...partColumns(),
    measureId: uuid('measure_id').notNull(),
    principleId: uuid('principle_id').notNull(),
    verdict: text('verdict', { enum: VERDICTS }).notNull(),
    reason: prose('reason'),
    evidence: text('evidence'),
    serviceRoute: text('service_route', { enum: SERVICE_ROUTES }),
    checkedAgainst: prose('checked_against'),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.measureId, measures),
    refersTo(t, t.principleId, decisionPoints),
    findBy(t, t.principleId),
    oneOf(t.verdict, VERDICTS),
    oneOf(t.serviceRoute, SERVICE_ROUTES),
  ],
)

export const involvements = pgTable(
  'involvements',
  {
    ...partColumns(),
    stakeholderGroupId: uuid('stakeholder_group_id').notNull(),
    measureId: uuid('measure_id'),
    date: day('date').notNull(),
    format: title('format'),
    statement: prose('statement'),
    answer: prose('answer'),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.stakeholderGroupId, stakeholderGroups),
    findBy(t, t.stakeholderGroupId),
    refersTo(t, t.measureId, measures),
    findBy(t, t.measureId),
    notBlank(t.format),
  ],
)

export const onlineServices = pgTable(
  'online_services',
  {
    ...partColumns(),
    name: title('name'),
    leikaKey: text('leika_key'),
    maturity: integer('maturity'),
    target: day('target'),
    measureId: uuid('measure_id'),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.measureId, measures),
    findBy(t, t.measureId),
    notBlank(t.name),
    between(t.maturity, 0, 4),
  ],
)
