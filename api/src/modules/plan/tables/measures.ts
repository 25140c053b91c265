import { CONFIDENTIALITIES, LIGHTS, MEASURE_KINDS, MEASURE_PHASES, PRIORITIES } from '@fahrplan/shared/plan'
import { sql } from 'drizzle-orm'
import { boolean, check, doublePrecision, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, ids, prose, title } from './columns'
import { endNotBeforeStart, notBlank, oneOf } from './constraints'
import { decisionPoints } from './decisionPoints'
import { departments } from './departments'
import { findBy, partColumns, partOfStrategy, refersTo } from './parts'

export const measures = pgTable(
  'measures',
  {
    ...partColumns(),
    key: title('key'),
    title: title('title'),
    description: prose('description'),
    goal: prose('goal'),
    primaryAspectId: uuid('primary_aspect_id').notNull(),
    furtherAspectIds: ids('further_aspect_ids').notNull(),
    leadDepartmentId: uuid('lead_department_id').notNull(),
    involvedDepartmentIds: ids('involved_department_ids').notNull(),
    kind: text('kind', { enum: MEASURE_KINDS }).notNull(),
    phase: text('phase', { enum: MEASURE_PHASES }).notNull(),
    start: day('start'),
    end: day('end'),
    priority: text('priority', { enum: PRIORITIES }).notNull(),
    firstContractOn: day('first_contract_on'),
    earlyStartReason: prose('early_start_reason'),
    confidentiality: text('confidentiality', { enum: CONFIDENTIALITIES }).notNull(),
    lightOverride: text('light_override', { enum: LIGHTS }),
    lightReason: prose('light_reason'),
    usesAi: boolean('uses_ai').notNull(),
    partners: text('partners').array().notNull(),
    position: doublePrecision('position').notNull(),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.primaryAspectId, decisionPoints),
    findBy(t, t.primaryAspectId),
    refersTo(t, t.leadDepartmentId, departments),
    findBy(t, t.leadDepartmentId),
    notBlank(t.key),
    notBlank(t.title),
    oneOf(t.kind, MEASURE_KINDS),
    oneOf(t.phase, MEASURE_PHASES),
    oneOf(t.priority, PRIORITIES),
    oneOf(t.confidentiality, CONFIDENTIALITIES),
    oneOf(t.lightOverride, LIGHTS),
    check(
      'measures_light_override_has_reason',
      sql`${t.lightOverride} is null or btrim(${t.lightReason}) <> ''`,
    ),
    endNotBeforeStart(t.start, t.end),
  ],
)
