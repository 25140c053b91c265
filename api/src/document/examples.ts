import {
  type Author,
  type Commit,
  type CommitRequest,
  consultationDefaults,
  contributionDefaults,
  costItemDefaults,
  decisionPointDefaults,
  dependencyDefaults,
  type Entity,
  type EntityName,
  fundingProgrammeDefaults,
  grantDefaults,
  involvementDefaults,
  measureDefaults,
  milestoneDefaults,
  onlineServiceDefaults,
  paperDefaults,
  principleCheckDefaults,
  slipReasonDefaults,
  stakeholderGroupDefaults,
  strategyDefaults,
  workPackageDefaults,
} from '@fahrplan/shared/plan'
import type { SlipMove } from '@fahrplan/shared/slippage'
import { ACCESS_EXAMPLES } from './accessExamples'
import { MUNICIPALITY_EXAMPLES } from './municipalityExamples'
import { PROFILE_EXAMPLES } from './profileExamples'

const id = (number: number) => `0195a000-0000-7000-8000-${String(number).padStart(12, '0')}`

const strategy = id(1)
const department = id(2)
const paper = id(3)
const aspect = id(4)
const principle = id(5)
const group = id(6)
const source = id(7)
const programme = id(8)
const measure = id(9)
const workPackage = id(10)
const milestone = id(11)
const grant = id(12)

/** One of each, belonging together. */
export const ENTITY_EXAMPLES: { readonly [E in EntityName]: Entity<E> } = {
  strategy: {
    ...strategyDefaults,
    id: strategy,
    title: 'Umsetzungsstrategie Digitalisierung',
    start: '2026-03-01',
    end: '2031-02-28',
    committee: 'Ausschuss für Digitales',
  },
  department: {
    id: department,
    parentId: null,
    number: '17',
    name: 'Amt für Digitalisierung',
    retiredOn: null,
  },
  paper: { ...paperDefaults, id: paper, number: '1272/25', title: 'Änderungsantrag', kind: 'amendment' },
  consultation: {
    ...consultationDefaults,
    id: id(13),
    paperId: paper,
    committee: 'Stadtrat',
    date: '2025-05-07',
    competence: 'decision',
    result: 'accepted',
  },
  decisionPoint: {
    ...decisionPointDefaults,
    id: aspect,
    paperId: paper,
    number: '02a',
    kind: 'aspect',
    title: 'Interne Abläufe',
  },
  stakeholderGroup: { ...stakeholderGroupDefaults, id: group, name: 'Seniorenbeirat' },
  fundingSource: { id: source, level: 'own', name: 'Städtischer Haushalt' },
  sourceYear: {
    id: id(14),
    fundingSourceId: source,
    year: 2027,
    ceilingCents: 250_000_000,
    authorisationCents: null,
  },
  fundingProgramme: {
    ...fundingProgrammeDefaults,
    id: programme,
    fundingSourceId: source,
    name: 'Beispielprogramm',
    kind: 'share',
    maxRate: 8_000,
    example: true,
  },
  measure: {
    ...measureDefaults,
    id: measure,
    key: 'M-017',
    title: 'Elektronische Akte einführen',
    goal: 'Alle Ämter arbeiten ohne Papierakten.',
    primaryAspectId: aspect,
    leadDepartmentId: department,
    phase: 'running',
    start: '2026-04-01',
    end: '2028-12-31',
  },
  workPackage: {
    ...workPackageDefaults,
    id: workPackage,
    measureId: measure,
    title: 'Aktenplan überarbeiten',
    start: '2026-04-01',
    end: '2026-09-30',
    progress: 40,
  },
  milestone: {
    ...milestoneDefaults,
    id: milestone,
    measureId: measure,
    title: 'Erstes Amt arbeitet mit der E-Akte',
    criterion: 'Neue Vorgänge entstehen nur noch elektronisch.',
    planned: '2027-03-15',
  },
  slipReason: {
    ...slipReasonDefaults,
    id: id(23),
    milestoneId: milestone,
    revision: 42,
    code: 'procurement',
    note: 'Die Vergabe musste wiederholt werden.',
  },
  dependency: {
    ...dependencyDefaults,
    id: id(15),
    predecessorKind: 'workPackage',
    predecessorId: workPackage,
    successorKind: 'milestone',
    successorId: milestone,
  },
  costItem: {
    ...costItemDefaults,
    id: id(16),
    measureId: measure,
    title: 'Lizenzen',
    year: 2027,
    category: 'software',
    plannedCents: 12_500_000,
  },
  contribution: {
    ...contributionDefaults,
    id: id(17),
    measureId: measure,
    fundingSourceId: source,
    year: 2027,
    plannedCents: 2_500_000,
  },
  grant: { ...grantDefaults, id: grant, measureId: measure, fundingProgrammeId: programme, state: 'applied' },
  tranche: {
    id: id(18),
    grantId: grant,
    year: 2027,
    plannedCents: 10_000_000,
    approvedCents: 0,
    drawnCents: 0,
    drawBy: '2027-11-30',
  },
  principleCheck: {
    ...principleCheckDefaults,
    id: id(19),
    measureId: measure,
    principleId: principle,
    verdict: 'fulfilled',
    reason: 'Die Software ist quelloffen.',
  },
  involvement: {
    ...involvementDefaults,
    id: id(20),
    stakeholderGroupId: group,
    measureId: measure,
    date: '2026-06-18',
    format: 'Gespräch im Beirat',
    statement: 'Anträge müssen auch weiterhin auf Papier möglich sein.',
  },
  onlineService: { ...onlineServiceDefaults, id: id(21), name: 'Wohnsitz anmelden', maturity: 3 },
}

const author: Author = { id: id(22), name: 'Strategieteam', role: 'strategist' }

const commitRequest: CommitRequest = {
  changes: [
    {
      op: 'update',
      entity: 'milestone',
      id: milestone,
      before: { planned: '2027-03-15' },
      after: { planned: '2027-04-15' },
    },
  ],
  cause: { kind: 'edit' },
}

const commit: Commit = { ...commitRequest, revision: 42, at: '2026-11-23T09:30:00.000Z', author }

const moment = commit.at

const problem = (name: string, status: number, title: string, detail: string) => ({
  type: `urn:fahrplan:problem:${name}`,
  title,
  status,
  detail,
})

const PROBLEM_EXAMPLES = {
  Problem: problem('not-found', 404, 'There is nothing here', 'There is nothing with this id.'),
  ErrorsProblem: {
    ...problem('invalid-body', 422, 'The body is not valid', 'planned: Invalid ISO date'),
    errors: [
      { pointer: '/planned', field: 'planned', rule: 'schema.invalid_format', message: 'Invalid ISO date' },
    ],
  },
  ConflictProblem: {
    ...problem('conflict', 409, 'Someone else changed the same', 'planned was changed by someone else'),
    conflicts: [
      {
        kind: 'field',
        entity: 'milestone',
        id: milestone,
        field: 'planned',
        before: '2027-03-15',
        current: '2027-05-03',
        wanted: '2027-04-15',
        changedBy: { author, at: moment, revision: 41 },
      },
    ],
  },
  PreconditionFailedProblem: {
    ...problem('precondition-failed', 412, 'It has changed since it was read', 'Read it again.'),
    current: ENTITY_EXAMPLES.milestone,
  },
}

const slipMove: SlipMove = {
  revision: commit.revision,
  at: moment,
  author,
  cause: commit.cause,
  from: '2027-03-15',
  to: '2027-04-15',
  days: 31,
  ledBy: { entity: 'workPackage', id: workPackage },
  together: 1,
  takenBack: false,
}

const { milestoneId: _milestoneId, revision: _revision, ...givenReason } = ENTITY_EXAMPLES.slipReason

const slip = { milestoneId: milestone, original: slipMove.from, current: slipMove.to }

/** By the names of the schemas. What is created may leave out its id, a patch holds only what changes. */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(Object.entries(ENTITY_EXAMPLES).flatMap(examplesOfEntity)),
  ...PROBLEM_EXAMPLES,
  ...ACCESS_EXAMPLES,
  ...MUNICIPALITY_EXAMPLES,
  ...PROFILE_EXAMPLES,
  MilestonePatch: { planned: '2027-04-15' },
  StrategyPatch: { status: 'adopted' },
  Author: author,
  CommitRequest: commitRequest,
  Commit: commit,
  SlipMove: slipMove,
  GivenReason: givenReason,
  ExplainedMove: { ...slipMove, reason: givenReason },
  MilestoneSlips: { ...slip, moves: [{ ...slipMove, reason: givenReason }] },
  MilestoneSlip: { ...slip, days: slipMove.days, moves: 1, lastReason: givenReason },
  CommitAnswer: { revision: 42, commit },
}

function examplesOfEntity([entity, { id: _id, ...value }]: [string, Entity]): [string, unknown][] {
  const name = `${entity.charAt(0).toUpperCase()}${entity.slice(1)}`
  return [
    [name, ENTITY_EXAMPLES[entity as EntityName]],
    [`New${name}`, value],
  ]
}
