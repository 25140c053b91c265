import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id } from '../kernel'
import {
  applyChanges,
  ENTITY_NAMES,
  type EntityName,
  entityOf,
  type Plan,
  referencesOf,
  type Table,
  toDocument,
} from '../plan'
import { arbitraryJournal, type Journal, JOURNAL, SMALL } from '../testing'
import { ConfidentialHistory, type Viewer, visiblePlan, type VisiblePlan } from './index'

const arbitraryViewer = fc.constantFrom<Viewer>(
  { roles: ['consultant'], departmentIds: [] },
  { roles: ['departmentHead'], departmentIds: [SMALL.department] },
  { roles: ['departmentHead'], departmentIds: [SMALL.otherDepartment, JOURNAL.unit] },
  { roles: ['consultant', 'departmentHead'], departmentIds: [JOURNAL.thirdDepartment] },
)

/** Somewhere in a journal. */
const arbitraryPlace = fc.nat({ max: 40 })

function historyOf({ commits }: Journal, until: number): ConfidentialHistory {
  const history = new ConfidentialHistory()
  history.take(commits.slice(0, until))
  return history
}

/** The measures that something spoke of, however it is connected with them. */
function measuresOf(plan: Plan, entity: EntityName, id: Id, passed: readonly string[] = []): Id[] {
  const value = entityOf(plan, entity, id)
  if (!value || passed.includes(entity + id)) return []
  if (entity === 'measure') return [id]
  return referencesOf(entity, value).flatMap((held) =>
    measuresOf(plan, held.reference.to, held.id, [...passed, entity + id]),
  )
}

/** The texts that the viewer must not read in the journal, as things stand at a revision. */
function secretTexts({ commits, plans }: Journal, viewer: Viewer, now: number): string[] {
  const present = plans[now]!
  const seen = visiblePlan(present, viewer).plan
  const isOpenNow = (id: Id) => seen.measure.get(id)?.confidentiality === 'restricted'
  const lives = plans.slice(0, now + 1)
  const written = commits
    .slice(0, now)
    .flatMap(({ changes }) => changes)
    .flatMap(({ entity, id, ...change }) =>
      ('after' in change ? textsIn(change.after) : []).map((text) => ({ entity, id, text })),
    )
  return written.flatMap(({ entity, id, text }) => {
    const wasClosedIn = (plan: Plan) =>
      measuresOf(plan, entity, id).some(
        (measureId) => plan.measure.get(measureId)!.confidentiality === 'restricted' && !isOpenNow(measureId),
      )
    const lived = lives.filter((plan) => entityOf(plan, entity, id))
    const isHidden = entityOf(present, entity, id) && !entityOf(seen, entity, id)
    const wasDeletedInSecret = !entityOf(present, entity, id) && lived.slice(-1).some(wasClosedIn)
    const wasOnlySecret = lived
      .filter((plan) => textsIn(entityOf(plan, entity, id)).includes(text))
      .every(wasClosedIn)
    return isHidden || wasDeletedInSecret || wasOnlySecret ? [text] : []
  })
}

function textsIn(value: unknown): string[] {
  return JSON.stringify(value).match(/<\d+>/g) ?? []
}

/** What a reader holds: the plan as they know it, and how much they were told to be withheld. */
interface Held extends VisiblePlan {
  readonly revision: number
}

interface Told {
  /** How far the server has come when it tells of a commit. */
  readonly now: number
  /** How far its history has come: at least as far. */
  readonly history: ConfidentialHistory
}

function planAt({ plans }: Journal, viewer: Viewer, revision: number): Held {
  return { revision, ...visiblePlan(plans[revision]!, viewer) }
}

/** As the server's stream of events tells of the next commit, and as a screen takes it in. */
function hear(journal: Journal, viewer: Viewer, held: Held, { now, history }: Told): Held {
  const revision = held.revision + 1
  if (history.lastMove(now) >= revision) return planAt(journal, viewer, now)
  const { changes } = history.visibleCommit(journal.commits[revision - 1]!, viewer, journal.plans[now]!)
  return { ...held, revision, plan: applyChanges(held.plan, changes) }
}

function expectSame(held: Held, expected: Held): void {
  expect(toDocument(held.plan)).toEqual(toDocument(expected.plan))
  expect(inOrder(held)).toEqual(inOrder(expected))
}

function inOrder({ withheld }: VisiblePlan) {
  return [...withheld].sort((one, other) => (one.decisionPointId < other.decisionPointId ? -1 : 1))
}

/** How far the server is ahead of its reader, commit by commit. */
const arbitraryLead = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 5), { minLength: 1, maxLength: 10 })

describe('whatever happened in a strategy', () => {
  it('no commit tells what is hidden, was written in secret, or was deleted in secret', () => {
    fc.assert(
      fc.property(arbitraryJournal, arbitraryViewer, arbitraryPlace, (journal, viewer, place) => {
        const newest = journal.commits.length
        for (const now of [newest, place % (newest + 1)]) {
          const history = historyOf(journal, newest)
          const plan = journal.plans[now]!
          const visible = journal.commits
            .slice(0, now)
            .map((commit) => history.visibleCommit(commit, viewer, plan))
          const told = new Set(textsIn(visible))
          expect(secretTexts(journal, viewer, now).filter((text) => told.has(text))).toEqual([])
        }
      }),
    )
  })

  it('a reader who follows the commits holds at each of them what the server would show', () => {
    fc.assert(
      fc.property(
        arbitraryJournal,
        arbitraryViewer,
        arbitraryPlace,
        arbitraryLead,
        (journal, viewer, place, lead) => {
          const newest = journal.commits.length
          const history = new ConfidentialHistory()
          let held = planAt(journal, viewer, 1 + (place % newest))
          for (let now = held.revision; held.revision < newest;) {
            const next = held.revision + 1
            now = Math.max(now, Math.min(newest, next + lead[next % lead.length]!))
            history.take(journal.commits.slice(0, now))
            held = hear(journal, viewer, held, { now, history })
            expectSame(held, planAt(journal, viewer, held.revision))
          }
        },
      ),
    )
  })

  it('a reader ends up with the same where the history has run ahead of the plan', () => {
    fc.assert(
      fc.property(arbitraryJournal, arbitraryViewer, arbitraryPlace, (journal, viewer, place) => {
        const newest = journal.commits.length
        const history = historyOf(journal, newest)
        let held = planAt(journal, viewer, 1 + (place % newest))
        while (held.revision < newest) held = hear(journal, viewer, held, { now: held.revision + 1, history })
        expectSame(held, planAt(journal, viewer, newest))
      }),
    )
  })

  it('no plan of the past shows what is hidden, was hidden then, or was deleted in secret', () => {
    fc.assert(
      fc.property(arbitraryJournal, arbitraryViewer, arbitraryPlace, (journal, viewer, place) => {
        const newest = journal.commits.length
        const history = historyOf(journal, newest)
        const now = newest - (place % newest)
        const secret = new Set(secretTexts(journal, viewer, now))
        for (let revision = 1; revision <= now; revision++) {
          const past = { revision, plan: journal.plans[revision]! }
          const visible = history.visiblePast(past, viewer, journal.plans[now]!).plan
          expect(textsIn(toDocument(visible)).filter((text) => secret.has(text))).toEqual([])
          expectWhole(visible)
        }
      }),
    )
  })

  it('the present is a past like any other', () => {
    fc.assert(
      fc.property(arbitraryJournal, arbitraryViewer, (journal, viewer) => {
        const newest = journal.commits.length
        const present = { revision: newest, plan: journal.plans[newest]! }
        const visible = historyOf(journal, newest).visiblePast(present, viewer, present.plan)
        expectSame({ revision: newest, ...visible }, planAt(journal, viewer, newest))
      }),
    )
  })
})

/** Whatever is spoken of is there. */
function expectWhole(plan: Plan): void {
  const missing = ENTITY_NAMES.flatMap((entity) =>
    [...(plan[entity] as Table<EntityName>).values()].flatMap((value) =>
      referencesOf(entity, value).filter(({ reference, id }) => !entityOf(plan, reference.to, id)),
    ),
  )
  expect(missing).toEqual([])
}
