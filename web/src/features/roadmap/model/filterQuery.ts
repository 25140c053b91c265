import { isDay } from '@fahrplan/shared/kernel'
import { LIGHTS, MEASURE_PHASES } from '@fahrplan/shared/plan'
import { type Grouping, GROUPINGS } from './grouping'
import type { RoadmapFilter } from './roadmapFilter'

/** The part of an address after the question mark, as the router reads it. */
export type Query = Readonly<Record<string, string | null | (string | null)[] | undefined>>

/** Names in the address, which somebody reads to whom it is sent. */
const GROUPING_NAMES: Record<Grouping, string> = {
  decisionPoint: 'beschlusspunkt',
  department: 'einheit',
  programme: 'programm',
  phase: 'phase',
}
const PHASE_NAMES = {
  idea: 'idee',
  planned: 'geplant',
  running: 'laufend',
  done: 'abgeschlossen',
  dropped: 'entfallen',
} as const satisfies Record<RoadmapFilter['phases'][number], string>
const LIGHT_NAMES = { green: 'gruen', yellow: 'gelb', red: 'rot' } as const satisfies Record<
  RoadmapFilter['lights'][number],
  string
>

/** Every parameter in which a filter or the grouping stands. */
const FILTER_PARAMETERS = [
  'gruppe',
  'punkt',
  'einheit',
  'phase',
  'ampel',
  'nur',
  'kritisch',
  'seit',
  'suche',
] as const

export function groupingOf(query: Query): Grouping {
  return GROUPINGS.find((one) => GROUPING_NAMES[one] === query['gruppe']) ?? 'decisionPoint'
}

/** What an address asks for; words that nobody knows ask for nothing. */
export function filterOf(query: Query): RoadmapFilter {
  const since = query['seit']
  return {
    aspects: listOf(query['punkt']),
    departments: listOf(query['einheit']),
    phases: MEASURE_PHASES.filter((one) => listOf(query['phase']).includes(PHASE_NAMES[one])),
    lights: LIGHTS.filter((one) => listOf(query['ampel']).includes(LIGHT_NAMES[one])),
    onlyOwn: query['nur'] === 'eigene',
    onlyCritical: query['kritisch'] === 'ja',
    changedSince: typeof since === 'string' && isDay(since) ? since : null,
    text: typeof query['suche'] === 'string' ? query['suche'] : '',
  }
}

/** The address with another filter or grouping; what else stands in it stays. */
export function queryWith(query: Query, filter: RoadmapFilter, grouping: Grouping): Query {
  const others = Object.entries(query).filter(([name]) => !FILTER_PARAMETERS.some((own) => own === name))
  const own: [string, string][] = [
    ['gruppe', grouping === 'decisionPoint' ? '' : GROUPING_NAMES[grouping]],
    ['punkt', filter.aspects.join(',')],
    ['einheit', filter.departments.join(',')],
    ['phase', filter.phases.map((one) => PHASE_NAMES[one]).join(',')],
    ['ampel', filter.lights.map((one) => LIGHT_NAMES[one]).join(',')],
    ['nur', filter.onlyOwn ? 'eigene' : ''],
    ['kritisch', filter.onlyCritical ? 'ja' : ''],
    ['seit', filter.changedSince ?? ''],
    ['suche', filter.text.trim()],
  ]
  return Object.fromEntries([...others, ...own.filter(([, value]) => value !== '')])
}

function listOf(value: Query[string]): string[] {
  return typeof value === 'string' ? value.split(',').filter(Boolean) : []
}
