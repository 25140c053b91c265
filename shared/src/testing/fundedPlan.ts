import { addMonths, type Day, type Id } from '../kernel'
import { applyChanges, type Change, COST_CATEGORIES, type FundingProgramme, type Plan } from '../plan'
import { creation, idOf, SMALL, smallPlan } from './smallPlan'

export interface FundedPlanSize {
  readonly measures: number
  readonly programmes: number
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number
}

export const FUNDED_TODAY: Day = '2026-03-02'
const ASPECTS = 8
const SOURCES = 4
const YEARS = [2026, 2027, 2028, 2029, 2030, 2031]

const measureIdOf = (index: number): Id => idOf(1_000 + index)
const programmeIdOf = (index: number): Id => idOf(100 + index)
const aspectIdOf = (index: number): Id => idOf(60 + index)
const sourceIdOf = (index: number): Id => idOf(80 + index)

/** A strategy with cost in six years, and programmes of which everything is known: for what chooses among them. */
export function fundedPlan({ measures, programmes, random }: FundedPlanSize): Plan {
  const draw = new Draw(random)
  return applyChanges({ ...smallPlan, measure: new Map(), workPackage: new Map(), milestone: new Map() }, [
    ...times(ASPECTS, (index) =>
      creation('decisionPoint', {
        id: aspectIdOf(index),
        paperId: SMALL.paper,
        number: `02${'abcdefgh'[index]}`,
        kind: 'aspect',
        title: `Aspekt ${index}`,
      }),
    ),
    ...times(SOURCES, (index) =>
      creation('fundingSource', { id: sourceIdOf(index), level: 'land', name: `Geldgeber ${index}` }),
    ),
    ...times(SOURCES, (index) => ceilings(draw, index, measures)).flat(),
    ...times(programmes, (index) => creation('fundingProgramme', programmeOf(draw, index))),
    ...times(measures, (index) => measureOf(draw, index)).flat(),
  ])
}

function ceilings(draw: Draw, source: number, measures: number): Change[] {
  if (source % 2 === 0) return []
  return YEARS.map((year, index) =>
    creation('sourceYear', {
      id: idOf(50_000 + source * 10 + index),
      fundingSourceId: sourceIdOf(source),
      year,
      ceilingCents: draw.euros(5_000, 20_000) * measures,
    }),
  )
}

function programmeOf(draw: Draw, index: number): Partial<FundingProgramme> & { id: Id } {
  const opens = `${draw.of(YEARS.slice(0, 3))}-0${draw.whole(1, 9)}-01`
  return {
    id: programmeIdOf(index),
    fundingSourceId: sourceIdOf(index % SOURCES),
    name: `Programm ${index}`,
    kind: 'share',
    maxRate: draw.whole(6, 18) * 500,
    capCents: draw.euros(30_000, 1_500_000),
    minimumCents: draw.chance(0.5) ? draw.euros(5_000, 40_000) : 0,
    minimumOwnShare: draw.of([0, 0, 1_000, 2_000]),
    rolling: draw.chance(0.4),
    windows: [{ opens, closes: addMonths(opens, draw.whole(3, 18)) }],
    grantPeriodStart: '2026-01-01',
    grantPeriodEnd: `${draw.of(YEARS.slice(2))}-12-31`,
    decisionWeeks: draw.whole(4, 30),
    earlyStart: draw.of(['forbidden', 'onRequest', 'allowed', 'allowed']),
    cumulation: draw.of(['forbidden', 'limited', 'allowed', 'allowed', 'allowed']),
    exclusionIds: index > 0 && draw.chance(0.3) ? [programmeIdOf(draw.whole(0, index - 1))] : [],
    eligibleAspectIds: times(ASPECTS, aspectIdOf).filter(() => draw.chance(0.5)),
    eligibleCategories: COST_CATEGORIES.filter(() => draw.chance(0.7)),
    status: 'open',
    verifiedOn: '2026-02-01',
    verifiedBy: 'Kämmerei',
  }
}

function measureOf(draw: Draw, index: number): Change[] {
  const id = measureIdOf(index)
  const first = draw.whole(0, 3)
  const last = Math.min(YEARS.length - 1, first + draw.whole(1, 3))
  return [
    creation('measure', {
      id,
      key: `M-${String(index).padStart(3, '0')}`,
      title: `Maßnahme ${index}`,
      primaryAspectId: aspectIdOf(draw.whole(0, ASPECTS - 1)),
      leadDepartmentId: SMALL.department,
      phase: 'planned',
      start: `${YEARS[first]}-${draw.of(['04', '07', '10'])}-01`,
      end: `${YEARS[last]}-12-31`,
    }),
    ...YEARS.slice(first, last + 1).flatMap((year, at) =>
      times(2, (part) => costItem(draw, index, year, at * 2 + part)),
    ),
    ...YEARS.slice(first, last + 1).map((year, at) =>
      creation('contribution', {
        id: idOf(200_000 + index * 20 + at),
        measureId: id,
        fundingSourceId: SMALL.source,
        year,
        plannedCents: draw.euros(0, 20_000),
      }),
    ),
  ]
}

function costItem(draw: Draw, measure: number, year: number, at: number): Change {
  const plannedCents = draw.euros(5_000, 200_000)
  return creation('costItem', {
    id: idOf(100_000 + measure * 20 + at),
    measureId: measureIdOf(measure),
    title: 'Kosten',
    year,
    category: draw.of(COST_CATEGORIES),
    plannedCents,
    eligibleCents: Math.floor(plannedCents * (0.5 + 0.5 * draw.random())),
  })
}

class Draw {
  readonly random: () => number

  constructor(random: () => number) {
    this.random = random
  }

  chance(part: number): boolean {
    return this.random() < part
  }

  /** Both inclusive. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1))
  }

  euros(from: number, to: number): number {
    return this.whole(from * 100, to * 100)
  }

  of<T>(values: readonly T[]): T {
    return values[Math.floor(this.random() * values.length)]!
  }
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}
