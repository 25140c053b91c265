import { readFile } from 'node:fs/promises'
import { budgetYears, fundingByYear, strategyFunding, totalsOf } from '@fahrplan/shared/funding'
import type { Id } from '@fahrplan/shared/kernel'
import {
  type DecisionPoint,
  diffPlans,
  emptyPlan,
  fromDocument,
  GRANT_STATES,
  MEASURE_PHASES,
  networkOf,
  type Plan,
  planDocumentSchema,
  strategyOf,
  violationsOf,
} from '@fahrplan/shared/plan'
import { overdueItems } from '@fahrplan/shared/progress'
import { linkSlack } from '@fahrplan/shared/schedule'
import { beforeAll, describe, expect, it } from 'vitest'

const DAY_OF_THE_STORY = '2026-11-23'

let document: unknown
let plan: Plan

beforeAll(async () => {
  document = JSON.parse(await readFile(new URL('../../../demo/erfurt.json', import.meta.url), 'utf8'))
  plan = fromDocument(planDocumentSchema.parse(document))
})

describe('the demo strategy is a plan like any other', () => {
  it('follows the schemas to the letter: nothing missing, nothing to be trimmed', () => {
    expect(planDocumentSchema.parse(document)).toEqual(document)
  })

  it('could have been committed onto an empty plan', () => {
    expect(violationsOf(emptyPlan, diffPlans(emptyPlan, plan))).toEqual([])
  })

  it('uses every id once, in the whole file', () => {
    const ids = Object.values(plan).flatMap((table: ReadonlyMap<Id, unknown>) => [...table.keys()])
    const lines = JSON.stringify(document).match(/"id":/g)
    expect(new Set(ids).size).toBe(lines?.length)
  })
})

describe('the resolution as decided', () => {
  const numbers = (kind: DecisionPoint['kind'], state: DecisionPoint['state']) =>
    [...plan.decisionPoint.values()]
      .filter((point) => point.kind === kind && point.state === state)
      .map((point) => point.number)

  it('keeps letters and gaps', () => {
    expect(numbers('mandate', 'live')).toEqual(['01a', '01b', '01c', '02'])
    expect(numbers('aspect', 'live')).toEqual(['02a', '02b', '02d', '02e', '02f', '02g', '02h', '02i'])
    expect(numbers('aspect', 'struck')).toEqual(['02c'])
    expect(numbers('principle', 'live')).toEqual(['03a', '03b', '03c', '03d', '03e', '03f'])
    expect(numbers('reporting', 'live')).toEqual(['04'])
  })

  it('says what replaces the struck point and which paper added the last one', () => {
    expect(plan.decisionPoint.get(pointId('02c'))?.supersededById).toBe(pointId('02e'))
    const addedBy = plan.decisionPoint.get(pointId('02i'))?.addedById
    expect(addedBy && plan.paper.get(addedBy)?.number).toBe('1272/25')
  })

  it('runs five years over six budget years', () => {
    const { start, end, reportingMonths } = strategyOf(plan)
    expect({ start, end, reportingMonths }).toEqual({
      start: '2026-03-01',
      end: '2031-02-28',
      reportingMonths: [2, 9],
    })
    expect(strategyFunding(plan).every(({ cost }) => cost > 0)).toBe(true)
    expect(budgetYears(strategyOf(plan))).toEqual([2026, 2027, 2028, 2029, 2030, 2031])
  })
})

describe('there is enough to look at', () => {
  it('serves every live aspect with four measures and every mandate of point 01 with two', () => {
    const measures = [...plan.measure.values()]
    const countOf = (number: string) =>
      measures.filter((measure) => measure.primaryAspectId === pointId(number)).length
    for (const letter of 'abdefghi') expect(countOf(`02${letter}`)).toBeGreaterThanOrEqual(4)
    for (const letter of 'abc') expect(countOf(`01${letter}`)).toBeGreaterThanOrEqual(2)
    expect(new Set(measures.map((measure) => measure.phase))).toEqual(new Set(MEASURE_PHASES))
    expect(measures.filter((measure) => measure.furtherAspectIds.length > 0).length).toBeGreaterThan(5)
  })

  it('has the size of a usual strategy', () => {
    const { department, measure, milestone, workPackage, dependency, costItem, onlineService } = plan
    expect(department.size).toBe(10)
    expect(measure.size).toBeGreaterThanOrEqual(48)
    expect(milestone.size + workPackage.size).toBeGreaterThanOrEqual(170)
    expect(dependency.size).toBeGreaterThanOrEqual(120)
    expect(costItem.size).toBeGreaterThanOrEqual(350)
    expect(onlineService.size).toBeGreaterThanOrEqual(25)
  })

  it('knows grants in every state', () => {
    expect(new Set([...plan.grant.values()].map((grant) => grant.state))).toEqual(new Set(GRANT_STATES))
  })
})

describe('the programme catalogue claims nothing it does not know', () => {
  const programme = (name: string) =>
    [...plan.fundingProgramme.values()].find((candidate) => candidate.name.includes(name))

  it('marks all programmes as unverified examples with their source', () => {
    expect(plan.fundingProgramme.size).toBe(15)
    for (const { name, example, verifiedOn, verifiedBy, provenance } of plan.fundingProgramme.values())
      expect({ name, example, verifiedOn, verifiedBy, sourced: provenance !== '' }).toEqual({
        name,
        example: true,
        verifiedOn: null,
        verifiedBy: null,
        sourced: true,
      })
  })

  it('leaves unknown values empty, never 0', () => {
    expect(programme('LuKIFG')).toMatchObject({ maxRate: null, kind: null, status: 'unknown' })
    expect(programme('Thüringer Gigabitrichtlinie')).toMatchObject({ minimumCents: null, capCents: null })
    expect(programme('EFRE')).toMatchObject({ maxRate: null, capCents: null, status: 'unknown' })
    for (const { maxRate, capCents, minimumCents } of plan.fundingProgramme.values())
      expect([maxRate, capCents, minimumCents]).not.toContain(0)
  })

  it('keeps closed programmes, loans, benefits in kind and what must not match apart', () => {
    expect(programme('Kommunalrichtlinie')?.status).toBe('closed')
    expect(programme('Modellprojekte Smart Cities')?.status).toBe('closed')
    expect(programme('Kommunales Investitionsprogramm')?.kind).toBe('loan')
    expect(programme('OZG-Diensten')?.kind).toBe('inKind')
    expect(programme('DigitalPakt Schule')?.eligibleAspectIds).toEqual([])
  })
})

describe('it is deliberately imperfect', () => {
  it('some things are reached, some are late', () => {
    expect([...plan.milestone.values()].filter(({ state }) => state === 'reached').length).toBeGreaterThan(20)
    expect(overdueItems(plan, DAY_OF_THE_STORY).length).toBeGreaterThanOrEqual(10)
    for (const { actual } of plan.milestone.values()) expect((actual ?? '') <= DAY_OF_THE_STORY).toBe(true)
  })

  it('four dependencies are violated, the others hold', () => {
    const network = networkOf(plan)
    const violated = network.links.filter((_, link) => linkSlack(network, link) < 0)
    expect(violated).toHaveLength(4)
  })

  it('money is short in single years, one ceiling is exceeded and one measure has too much', () => {
    const totals = totalsOf(strategyFunding(plan))
    expect(totals.gap).toBeGreaterThan(0)
    expect(totals.gap).toBeLessThan(totals.cost / 4)
    const overCovered = [...plan.measure.values()].filter(({ id, phase }) =>
      fundingByYear(plan, [], (measure) => phase !== 'dropped' && measure.id === id).some(
        ({ surplus }) => surplus > 0,
      ),
    )
    expect(overCovered).toHaveLength(1)
    expect(exceededCeilings()).toEqual([2028])
  })

  it('after the end there are follow-up costs, and one cost that should not be there', () => {
    const afterwards = [...plan.costItem.values()].filter(({ year }) => year > 2031)
    expect(afterwards.filter(({ followUp }) => followUp).length).toBeGreaterThan(3)
    expect(afterwards.filter(({ followUp }) => !followUp)).toHaveLength(1)
  })
})

function pointId(number: string): Id {
  for (const point of plan.decisionPoint.values()) if (point.number === number) return point.id
  throw new Error(`no decision point ${number}`)
}

function exceededCeilings(): number[] {
  const given = new Map<string, number>()
  for (const { fundingSourceId, year, plannedCents } of plan.contribution.values()) {
    const key = `${fundingSourceId} ${year}`
    given.set(key, (given.get(key) ?? 0) + plannedCents)
  }
  return [...plan.sourceYear.values()]
    .filter(
      ({ fundingSourceId, year, ceilingCents }) =>
        ceilingCents !== null && (given.get(`${fundingSourceId} ${year}`) ?? 0) > ceilingCents,
    )
    .map(({ year }) => year)
}
