import type { Id } from '@fahrplan/shared/kernel'
import {
  type DecisionPoint,
  type Department,
  type FundingProgramme,
  type Grant,
  type Measure,
  MEASURE_PHASES,
  type Plan,
} from '@fahrplan/shared/plan'
import { aspectsOf } from '@fahrplan/shared/progress'
import { OTHER_TONE, pointsInOrder, tonesOfPoints } from './tones'

export const GROUPINGS = ['decisionPoint', 'department', 'programme', 'phase'] as const
/** What the measures of the roadmap stand under. */
export type Grouping = (typeof GROUPINGS)[number]

export type Heading =
  | { readonly kind: 'decisionPoint'; readonly point: DecisionPoint }
  | { readonly kind: 'department'; readonly department: Department }
  | { readonly kind: 'programme'; readonly programme: FundingProgramme }
  | { readonly kind: 'noProgramme' }
  | { readonly kind: 'phase'; readonly phase: Measure['phase'] }
  /** What is confidential, where nobody knows which group it belongs to. */
  | { readonly kind: 'withheld' }

export interface GroupHead {
  /** Of its row; of a decision point its own id. */
  readonly id: string
  readonly heading: Heading
  /** One of the chart's colours. */
  readonly tone: number
  /** It is shown although nothing stands under it. */
  readonly staysEmpty: boolean
}

interface Groups {
  /** In the order in which they are listed. */
  readonly heads: readonly GroupHead[]
  /** The ids of the groups that a measure belongs to; it stands in the first one. */
  placesOf(measure: Measure): readonly [string, ...string[]]
}

export function groupsOf(plan: Plan, grouping: Grouping): Groups {
  if (grouping === 'decisionPoint') return pointGroups(plan)
  const { heads, placesOf } = OTHERS[grouping](plan)
  return { heads: [...heads, headOf('withheld', { kind: 'withheld' })], placesOf }
}

const OTHERS: Record<Exclude<Grouping, 'decisionPoint'>, (plan: Plan) => Groups> = {
  department: departmentGroups,
  programme: programmeGroups,
  phase: () => ({
    heads: MEASURE_PHASES.map((phase) => headOf(`phase:${phase}`, { kind: 'phase', phase })),
    placesOf: ({ phase }) => [`phase:${phase}`],
  }),
}

function headOf(id: string, heading: Heading): GroupHead {
  return { id, heading, tone: OTHER_TONE, staysEmpty: false }
}

function pointGroups(plan: Plan): Groups {
  const tones = tonesOfPoints(plan)
  return {
    heads: pointsInOrder(plan).map((point) => ({
      id: point.id,
      heading: { kind: 'decisionPoint', point },
      tone: tones.get(point.id)!,
      staysEmpty: point.kind !== 'principle',
    })),
    placesOf: (measure) => places(aspectsOf(measure)),
  }
}

function departmentGroups(plan: Plan): Groups {
  const idOf = (id: Id) => `department:${id}`
  return {
    heads: [...plan.department.values()]
      .sort((a, b) => a.number.localeCompare(b.number, 'de', { numeric: true }))
      .map((department) => headOf(idOf(department.id), { kind: 'department', department })),
    placesOf: ({ leadDepartmentId, involvedDepartmentIds }) =>
      places([leadDepartmentId, ...involvedDepartmentIds].map(idOf)),
  }
}

/** How much a grant says about where the money comes from; others say nothing. */
const WEIGHTS: Partial<Record<Grant['state'], number>> = { settled: 3, approved: 3, applied: 2, idea: 1 }

function programmeGroups(plan: Plan): Groups {
  const idOf = (id: Id) => `programme:${id}`
  const grants = new Map<Id, Grant[]>()
  for (const grant of plan.grant.values())
    if (WEIGHTS[grant.state]) grants.set(grant.measureId, [...(grants.get(grant.measureId) ?? []), grant])
  const heads = [...plan.fundingProgramme.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }))
    .map((programme) => headOf(idOf(programme.id), { kind: 'programme', programme }))
  return {
    heads: [...heads, headOf('programme:none', { kind: 'noProgramme' })],
    placesOf: ({ id }) => {
      const found = (grants.get(id) ?? []).sort((a, b) => WEIGHTS[b.state]! - WEIGHTS[a.state]!)
      return places(
        found.map(({ fundingProgrammeId }) => idOf(fundingProgrammeId)),
        'programme:none',
      )
    },
  }
}

/** Each place once; `otherwise` where there is none. */
function places(ids: readonly string[], otherwise = ''): [string, ...string[]] {
  const [first = otherwise, ...further] = new Set(ids)
  return [first, ...further]
}
