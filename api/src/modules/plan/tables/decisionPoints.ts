import { DECISION_POINT_KINDS, DECISION_POINT_STATES } from '@fahrplan/shared/plan'
import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, prose, title } from './columns'
import { notBlank, oneOf } from './constraints'
import { papers } from './papers'
import { findBy, partColumns, partOfStrategy, refersTo } from './parts'

export const decisionPoints = pgTable(
  'decision_points',
  {
    ...partColumns(),
    paperId: uuid('paper_id').notNull(),
    number: title('number'),
    kind: text('kind', { enum: DECISION_POINT_KINDS }).notNull(),
    title: title('title'),
    text: prose('text'),
    due: day('due'),
    state: text('state', { enum: DECISION_POINT_STATES }).notNull(),
    supersededById: uuid('superseded_by_id'),
    addedById: uuid('added_by_id'),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.paperId, papers),
    findBy(t, t.paperId),
    refersTo(t, t.supersededById, t),
    findBy(t, t.supersededById),
    refersTo(t, t.addedById, papers),
    findBy(t, t.addedById),
    notBlank(t.number),
    notBlank(t.title),
    oneOf(t.kind, DECISION_POINT_KINDS),
    oneOf(t.state, DECISION_POINT_STATES),
  ],
)
