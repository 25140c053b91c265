import type { Cents } from '../../kernel'
import type { FundingProgramme, Measure, Plan } from '../../plan'
import { type FundingRule, isAlive, type Verdict } from '../eligibility'
import type { Applications } from './applications'

/** Why a programme is no candidate: a rule's own verdict, or what only the mix knows. */
export type Obstacle =
  | Verdict
  | {
      readonly rule: 'mix'
      readonly reason: 'applied' | 'rejected' | 'tooLate' | 'noEligibleCost' | 'kindUnknown'
    }

/** What the rules say to a grant that nobody has asked for yet, sorted by what it means for the mix. */
export interface Classified {
  /** It would break a rule: no way to have it. */
  readonly broken: readonly Obstacle[]
  /** A number would need it, and nobody knows it. */
  readonly missing: readonly Obstacle[]
  /** Does not stand against it, but is to be looked up before anybody applies. */
  readonly toCheck: readonly Obstacle[]
}

export interface Subject {
  readonly plan: Plan
  readonly measure: Measure
  readonly programme: FundingProgramme
  readonly verdicts: readonly Verdict[]
  /** Eligible cost that is known. */
  readonly known: Cents
  readonly applications: Applications
  readonly assume: boolean
}

/** What is only to be looked up: the number does not depend on it, or the mix keeps to the safe side by itself. */
const HARMLESS: readonly FundingRule[] = ['decision', 'earlyStart', 'total']
/** What somebody may take for no bound at all. */
const ASSUMABLE: readonly FundingRule[] = [
  'verified',
  'aspect',
  'category',
  'cap',
  'minimum',
  'ownShare',
  'window',
  'grantPeriod',
]

export function classify(subject: Subject): Classified {
  const { verdicts } = subject
  const broken: Obstacle[] = verdicts.filter(({ state }) => state === 'broken')
  const [missing, toCheck]: [Obstacle[], Obstacle[]] = [[], []]
  for (const verdict of verdicts)
    if (verdict.state === 'unknown') (isBarrier(verdict, subject) ? missing : toCheck).push(verdict)
  const own = ownObstacle(subject, broken.length + missing.length === 0)
  if (own) broken.push(own)
  if (subject.programme.kind === null) missing.push({ rule: 'mix', reason: 'kindUnknown' })
  return { broken, missing, toCheck }
}

function isBarrier({ rule, reason }: Verdict, { known, assume, programme }: Subject): boolean {
  // Part of the eligible cost is not known: what is known is enough for a number.
  if (reason === 'eligibleOpen') return known === 0
  if (HARMLESS.includes(rule)) return false
  if (rule === 'cap' && programme.kind === 'fixed') return true
  return !assume || !ASSUMABLE.includes(rule)
}

function ownObstacle({ plan, measure, programme, known, applications }: Subject, isElseFree: boolean) {
  const grants = [...plan.grant.values()].filter(
    ({ measureId, fundingProgrammeId }) => measureId === measure.id && fundingProgrammeId === programme.id,
  )
  const own = (reason: Extract<Obstacle, { rule: 'mix' }>['reason']) => ({ rule: 'mix' as const, reason })
  if (grants.some(isAlive)) return own('applied')
  if (grants.some(({ state }) => state === 'rejected')) return own('rejected')
  if (!isElseFree) return undefined
  if (known === 0) return own('noEligibleCost')
  return applications.size === 0 ? own('tooLate') : undefined
}
