import fc from 'fast-check'
import type { Id } from '../kernel'
import {
  applyChanges,
  type Change,
  type Commit,
  conflictsOf,
  emptyPlan,
  type Plan,
  settleChanges,
  violationsOf,
} from '../plan'
import { type Deed, DEEDS } from './deeds'
import { creation, idOf, SMALL, smallPlanChanges } from './smallPlan'

/** The life of a strategy: its commits, and the plan after each; the first of the plans is empty. */
export interface Journal {
  readonly commits: readonly Commit[]
  readonly plans: readonly Plan[]
}

export const JOURNAL = {
  /** Stands below `SMALL.department`. */
  unit: idOf(30),
  /** Stands alone; leads the measure that is confidential from the beginning. */
  thirdDepartment: idOf(31),
  group: idOf(32),
  secret: idOf(33),
} as const

const BEGINNING: readonly Change[] = [
  ...smallPlanChanges,
  creation('department', { id: JOURNAL.unit, name: 'Abteilung', parentId: SMALL.department }),
  creation('department', { id: JOURNAL.thirdDepartment, name: 'Bauamt' }),
  creation('stakeholderGroup', { id: JOURNAL.group, name: 'Seniorenbeirat' }),
  creation('measure', {
    id: JOURNAL.secret,
    key: 'M-033',
    title: '<0>',
    primaryAspectId: SMALL.aspect,
    leadDepartmentId: JOURNAL.thirdDepartment,
    confidentiality: 'restricted',
  }),
]

/** So that there is something to be confidential about. */
const OFTEN: readonly Deed[] = [
  'createPart',
  'createPart',
  'createPart',
  'link',
  'move',
  'setConfidentiality',
]

const arbitraryDeed = fc.tuple(
  fc.constantFrom(...(Object.keys(DEEDS) as Deed[]), ...OFTEN),
  fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 999 }), fc.nat({ max: 999 })),
)

/**
 * Commits as people make them, valid ones only: they write, create, move, hand over, restrict, delete and take back.
 * Every text is written once, such as `<17>`, so that it can be found again wherever it turns up.
 */
export const arbitraryJournal: fc.Arbitrary<Journal> = fc
  .array(fc.array(arbitraryDeed, { minLength: 1, maxLength: 3 }), { maxLength: 40, size: 'max' })
  .map((commits) => {
    const journal = {
      commits: [] as Commit[],
      plans: [emptyPlan],
      [fc.toStringMethod]: () => summaryOf(journal.commits),
    }
    const used: Id[] = []
    let texts = 0
    const newText = () => `<${++texts}>`
    const commit = (changes: readonly Change[]) => {
      const plan = journal.plans.at(-1)!
      if (conflictsOf(plan, changes).length > 0) return
      const settled = settleChanges(plan, changes)
      if (settled.length === 0 || violationsOf(plan, settled).length > 0) return
      for (const { op, id } of settled) if (op === 'create') used.push(id)
      journal.commits.push(commitOf(journal.plans.length, settled))
      journal.plans.push(applyChanges(plan, settled))
    }
    commit(BEGINNING)
    for (const deeds of commits) {
      let plan = journal.plans.at(-1)!
      const changes: Change[] = []
      for (const [deed, [a, b, c]] of deeds) {
        const made = DEEDS[deed]({ plan, commits: journal.commits, used, newText, a, b, c })
        if (conflictsOf(plan, made).length > 0) continue
        plan = applyChanges(plan, made)
        changes.push(...made)
      }
      commit(changes)
    }
    return journal
  })

function commitOf(revision: number, changes: readonly Change[]): Commit {
  return {
    revision,
    at: '2026-11-24T08:00:00.000Z',
    author: { id: SMALL.strategy, name: 'Astrid', role: 'strategist' },
    cause: { kind: 'edit' },
    changes,
  }
}

/** What a failing property shows: the beginning is always the same. */
function summaryOf(commits: readonly Commit[]): string {
  const lineOf = ({ op, entity, id, ...change }: Change) =>
    `${op} ${entity} ${Number(id.slice(-6))} ${JSON.stringify('after' in change ? change.after : {})}`
  return commits
    .slice(1)
    .flatMap(({ revision, changes }) => changes.map((change) => `\n${revision}: ${lineOf(change)}`))
    .join('')
}
