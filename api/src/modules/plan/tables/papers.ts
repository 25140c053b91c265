import {
  CONSULTATION_COMPETENCES,
  CONSULTATION_RESULTS,
  CONSULTATION_TREATMENTS,
  PAPER_KINDS,
} from '@fahrplan/shared/plan'
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, title } from './columns'
import { between, notBlank, oneOf } from './constraints'
import { findBy, partColumns, partOfStrategy, refersTo } from './parts'

export const papers = pgTable(
  'papers',
  {
    ...partColumns(),
    number: title('number'),
    title: title('title'),
    kind: text('kind', { enum: PAPER_KINDS }).notNull(),
    link: text('link'),
    amendsId: uuid('amends_id'),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.amendsId, t),
    findBy(t, t.amendsId),
    notBlank(t.number),
    notBlank(t.title),
    oneOf(t.kind, PAPER_KINDS),
  ],
)

export const consultations = pgTable(
  'consultations',
  {
    ...partColumns(),
    paperId: uuid('paper_id').notNull(),
    committee: title('committee'),
    date: day('date').notNull(),
    treatment: text('treatment', { enum: CONSULTATION_TREATMENTS }).notNull(),
    competence: text('competence', { enum: CONSULTATION_COMPETENCES }).notNull(),
    result: text('result', { enum: CONSULTATION_RESULTS }),
    votesYes: integer('votes_yes'),
    votesNo: integer('votes_no'),
    votesAbstained: integer('votes_abstained'),
  },
  (t) => [
    ...partOfStrategy(t),
    refersTo(t, t.paperId, papers),
    findBy(t, t.paperId),
    notBlank(t.committee),
    oneOf(t.treatment, CONSULTATION_TREATMENTS),
    oneOf(t.competence, CONSULTATION_COMPETENCES),
    oneOf(t.result, CONSULTATION_RESULTS),
    between(t.votesYes, 0, 1_000),
    between(t.votesNo, 0, 1_000),
    between(t.votesAbstained, 0, 1_000),
  ],
)
