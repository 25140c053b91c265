import { MEANS, type Standing, STANDINGS, UNCOVERED } from '@fahrplan/shared/funding'
import type { Id } from '@fahrplan/shared/kernel'
import { COST_NATURES } from '@fahrplan/shared/plan'
import type { ChartPlace, FlowPlace } from '@/charts'
import type { Grouping } from './groups'
import { NO_FILTER } from './moneyFilter'
import { MOMENTS, type Selection } from './selection'

/** The items that stand behind a part of a chart. */
export type Behind = Partial<Selection> & Pick<Selection, 'items'>

/** Of cost and what covers it, by year; without a key: of the whole year. */
export function behindCover(key: string | null, year: number): Behind {
  const [part, sourceId] = (key ?? 'cost').split(' ')
  if (sourceId !== undefined) return { items: 'funds', year, sourceId, standing: standingOfPart(part!) }
  return { ...behindAmount(part!), year }
}

/** Of a decision point or a department. Whoever looks at one of them has its money alone on the page. */
export function behindGroup(key: string | null, grouping: Exclude<Grouping, 'programme'>, id: Id): Behind {
  return { ...behindAmount(key ?? 'cost'), ...filterOf(grouping, id) }
}

/** Of a programme; `null`: of contributions, which come without one. */
export function behindProgramme(key: string | null, id: Id | null): Behind {
  const which = id === null ? ({ means: 'contribution' } as const) : { fundedById: id }
  return { items: 'funds', ...which, standing: key === null ? null : standingOfPart(key) }
}

/** Of what was planned, committed and spent, of both budgets, and of the kinds of money. */
export function behindSpending(
  { key }: Pick<ChartPlace, 'key'>,
  items: 'costs' | 'funds',
  year: number,
): Behind {
  if (items === 'costs') return { items, year, nature: COST_NATURES.find((nature) => nature === key) ?? null }
  return { items, year, standing: 'secured', means: MEANS.find((means) => means === key) ?? null }
}

/** Of a ceiling, which holds for all measures together. */
export function behindCeiling(year: number, sourceId: Id): Behind {
  return { items: 'funds', year, sourceId, standing: 'secured', ...NO_FILTER }
}

/** Of an origin, of what money is used for, or of what flows from one to the other. */
export function behindFlow(
  place: FlowPlace,
  grouping: Exclude<Grouping, 'programme'>,
  year: number | null,
): Behind {
  const isLink = place.side === 'link'
  const [from, to] = isLink ? [place.from, place.to] : [place.key, place.key]
  const filter = place.side === 'from' ? {} : filterOf(grouping, to)
  if (place.side === 'to') return { items: 'costs', year, ...filter }
  if (from === UNCOVERED) return { items: 'gaps', year, ...filter }
  return { items: 'funds', year, sourceId: from, standing: 'secured', ...filter }
}

/** Of two states side by side: `cover before`; without a key: of the whole category, as it is now. */
export function behindChange(key: string | null, behind: (part: string | null) => Behind): Behind {
  const [part, moment] = key?.split(' ') ?? [null, 'now']
  return { ...behind(part ?? null), moment: MOMENTS.find((one) => one === moment) ?? 'now' }
}

function behindAmount(part: string): Behind {
  if (part === 'gap') return { items: 'gaps' }
  if (part === 'cover' || part === 'surplus') return { items: 'funds', standing: 'secured' }
  return { items: 'costs' }
}

/** An idea of unknown probability is an idea. */
function standingOfPart(part: string): Standing | null {
  return part === 'unknown' ? 'idea' : (STANDINGS.find((standing) => standing === part) ?? null)
}

function filterOf(grouping: Exclude<Grouping, 'programme'>, id: Id): Partial<Selection> {
  return grouping === 'department' ? { departmentId: id } : { pointId: id }
}
