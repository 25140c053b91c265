import { applyChanges, type Change, netChanges, type Plan } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AmountEdit, amountDeeds } from '../model/amounts'
import { soundDeeds } from '../model/deeds'
import { type CostLine, costLines } from './costLines'
import { costAmount, costRows, costSum } from './costRows'
import { headDeed } from './headDeed'
import { newCosts } from './newCosts'
import { costSpreadEdits } from './spreadEdits'

let next = 1000
const newId = () => idOf(next++)

function item(id: number, year: number, plannedCents: number, fields = {}): Change {
  return creation('costItem', {
    id: idOf(id),
    measureId: SMALL.measure,
    title: 'Lizenzen',
    year,
    plannedCents,
    ...fields,
  })
}

const plan = applyChanges(smallPlan, [
  item(40, 2026, 100),
  item(41, 2027, 200),
  item(42, 2027, 7),
  item(43, 2026, 50, { title: 'Schulung', category: 'training' }),
])

const linesOf = (of: Plan): readonly CostLine[] => costLines(of).get(SMALL.measure) ?? []
const yearsOf = ({ byYear }: CostLine) => [...byYear].map(([year, one]) => [year, one.plannedCents])

function edit(line: CostLine, year: number, value: number | null): AmountEdit<'costItem'> {
  return { line, year, field: 'plannedCents', value, cell: { row: line.id, column: `plannedCents:${year}` } }
}

function after(of: Plan, edits: readonly AmountEdit<'costItem'>[]): Plan {
  return applyChanges(of, soundDeeds(of, amountDeeds('costItem', edits, newId)).changes)
}

describe('lines of cost', () => {
  it('gather what is called the same, one item in each year', () => {
    expect(linesOf(plan).map(yearsOf)).toEqual([
      [
        [2026, 100],
        [2027, 200],
      ],
      [[2027, 7]],
      [[2026, 50]],
    ])
  })

  it('keep their order whatever is written or emptied in them, and in whichever order they are read', () => {
    const titles = (of: Plan) =>
      linesOf(of).map(({ head, byYear }) => [head.title, [...byYear.keys()].sort((a, b) => a - b)])
    const of = applyChanges(smallPlan, [
      item(41, 2027, 1, { title: 'B' }),
      item(42, 2026, 1, { title: 'A' }),
      item(43, 2026, 1, { title: 'B' }),
    ])
    expect(titles(of)).toEqual([
      ['A', [2026]],
      ['B', [2026, 2027]],
    ])
    const [, line] = linesOf(of)
    const cleared = after(of, [edit(line!, 2027, null)])
    expect(titles(cleared)).toEqual([
      ['A', [2026]],
      ['B', [2026]],
    ])
    const reloaded = { ...of, costItem: new Map([...of.costItem].reverse()) }
    expect(titles(reloaded)).toEqual(titles(of))
  })

  it('sum to the cent, by row and by column', () => {
    const amounts = fc.array(
      fc.record({
        title: fc.constantFrom('a', 'b', 'c'),
        year: fc.integer({ min: 2026, max: 2031 }),
        cents: fc.nat(1_000_000_000),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(amounts, (given) => {
        const of = applyChanges(
          smallPlan,
          given.map(({ title, year, cents }, index) => item(100 + index, year, cents, { title })),
        )
        const rows = costRows(of, [...of.measure.values()], true)
        const whole = given.reduce((sum, { cents }) => sum + cents, 0)
        const years = [2026, 2027, 2028, 2029, 2030, 2031]
        const number = (amount: ReturnType<typeof costAmount>) => (typeof amount === 'number' ? amount : 0)
        const sum = costSum(rows)
        expect(number(costAmount(sum, 'plannedCents'))).toBe(whole)
        expect(years.reduce((total, year) => total + number(costAmount(sum, 'plannedCents', year)), 0)).toBe(
          whole,
        )
        const lines = rows.filter(({ kind }) => kind === 'line')
        expect(lines.reduce((total, row) => total + number(costAmount(row, 'plannedCents')), 0)).toBe(whole)
      }),
    )
  })

  it('know no eligible part where one of its items has none', () => {
    const of = applyChanges(smallPlan, [item(40, 2026, 100, { eligibleCents: 90 }), item(41, 2027, 200)])
    const [, row] = costRows(of, [...of.measure.values()], false)
    expect(costAmount(row!, 'eligibleCents', 2026)).toBe(90)
    expect(costAmount(row!, 'eligibleCents')).toBe('unknown')
    expect(costAmount(row!, 'eligibleCents', 2028)).toBe('none')
  })
})

describe('an amount in the cell of a year', () => {
  it('changes the item there, makes one where none is, and takes away one that says nothing more', () => {
    const [line] = linesOf(plan)
    const changed = after(plan, [edit(line!, 2026, 150), edit(line!, 2028, 300), edit(line!, 2027, null)])
    expect(linesOf(changed).map(yearsOf)[0]).toEqual([
      [2026, 150],
      [2027, 7],
      [2028, 300],
    ])
  })

  it('leaves an item that is committed, at 0 €', () => {
    const of = applyChanges(smallPlan, [item(40, 2026, 100, { committedCents: 5 }), item(41, 2027, 200)])
    const [line] = linesOf(of)
    expect(after(of, [edit(line!, 2026, null)]).costItem.get(idOf(40))).toMatchObject({
      plannedCents: 0,
      committedCents: 5,
    })
  })

  it('leaves the earliest of a line that is emptied, so that the line stays', () => {
    const [line] = linesOf(plan)
    const emptied = after(plan, [edit(line!, 2027, null), edit(line!, 2026, null)])
    expect(linesOf(emptied).map(yearsOf)[0]).toEqual([
      [2026, 0],
      [2027, 7],
    ])
    expect(emptied.costItem.has(idOf(41))).toBe(false)
  })

  it('shows a line that says nothing as empty, not as 0 €, and fills it in where it is written', () => {
    const rowsOf = (of: Plan) => costRows(of, [...of.measure.values()], false)
    const amounts = (of: Plan, place: number) =>
      [2026, 2027, 2028, undefined].map((year) => costAmount(rowsOf(of)[place]!, 'plannedCents', year))
    const alone = applyChanges(smallPlan, [item(40, 2026, 100), item(41, 2027, 200)])
    const [line] = linesOf(alone)
    const emptied = after(alone, [edit(line!, 2026, null), edit(line!, 2027, null)])
    const [measure, empty] = [0, 1]
    expect(amounts(emptied, empty)).toEqual(['none', 'none', 'none', 'none'])
    expect(amounts(emptied, measure)).toEqual(['none', 'none', 'none', 'none'])
    expect(costAmount(rowsOf(emptied)[empty]!, 'eligibleCents')).toBe('none')

    const filled = after(emptied, [
      edit(linesOf(emptied)[0]!, 2028, 70),
      edit(linesOf(emptied)[0]!, 2026, null),
    ])
    expect(linesOf(filled).map(yearsOf)).toEqual([[[2028, 70]]])
    const [again] = linesOf(after(emptied, [edit(linesOf(emptied)[0]!, 2026, 5)]))
    expect(yearsOf(again!)).toEqual([[2026, 5]])
  })

  it('tells 0 € that somebody wrote from nothing, as long as the line says anything', () => {
    const [line] = linesOf(applyChanges(smallPlan, [item(40, 2026, 100)]))
    const zero = after(applyChanges(smallPlan, [item(40, 2026, 100)]), [edit(line!, 2027, 0)])
    expect(linesOf(zero).map(yearsOf)).toEqual([
      [
        [2026, 100],
        [2027, 0],
      ],
    ])
  })

  it('is refused alone where the rules do not allow it, and the others go through', () => {
    const [line] = linesOf(plan)
    const deeds = amountDeeds('costItem', [edit(line!, 2026, 1e13), edit(line!, 2027, 1)], newId)
    const { changes, refused } = soundDeeds(plan, deeds)
    expect(refused.map(({ column }) => column)).toEqual(['plannedCents:2026'])
    expect(applyChanges(plan, changes).costItem.get(idOf(41))?.plannedCents).toBe(1)
  })

  it('comes to the same as written one by one, whatever is written', () => {
    const written = fc.uniqueArray(
      fc.record({
        year: fc.integer({ min: 2026, max: 2031 }),
        value: fc.option(fc.nat(1_000_000), { nil: null }),
      }),
      { selector: ({ year }) => year, maxLength: 6 },
    )
    const totals = (of: Plan) =>
      [...of.costItem.values()]
        .filter(({ title, plannedCents }) => title === 'Schulung' && plannedCents > 0)
        .map(({ year, plannedCents }) => [year, plannedCents])
        .sort(([a], [b]) => a! - b!)
    fc.assert(
      fc.property(written, (edits) => {
        const line = () => linesOf(plan)[2]!
        const atOnce = after(
          plan,
          edits.map(({ year, value }) => edit(line(), year, value)),
        )
        let oneByOne = plan
        for (const { year, value } of edits) {
          const now = linesOf(oneByOne).find(({ head }) => head.title === 'Schulung')!
          oneByOne = after(oneByOne, [edit(now, year, value)])
        }
        expect(totals(atOnce)).toEqual(totals(oneByOne))
      }),
    )
  })
})

describe('what a line is called', () => {
  it('holds for all of its years, and goes with amounts that are emptied', () => {
    const [line] = linesOf(plan)
    const deeds = [
      headDeed(line!, { title: 'Nutzungsrechte' }, [{ row: line!.id, column: 'title' }]),
      ...amountDeeds('costItem', [edit(line!, 2027, null)], newId),
    ]
    const { changes, refused } = soundDeeds(plan, deeds)
    expect(refused).toEqual([])
    const renamed = applyChanges(plan, netChanges(changes))
    expect(renamed.costItem.get(idOf(40))?.title).toBe('Nutzungsrechte')
    expect(renamed.costItem.has(idOf(41))).toBe(false)
  })
})

describe('a new line', () => {
  const head = {
    measureId: SMALL.measure,
    title: 'Betrieb',
    category: 'operations',
    nature: 'consumptive',
    followUp: false,
  } as const

  it('waits at 0 € where the measure begins, and not in the past', () => {
    const at = (today: string) =>
      newCosts(smallPlan, { head, layer: 'plannedCents', amounts: new Map() }, { newId, today })
        .changes[0] as { after: { year: number; plannedCents: number } }
    expect(at('2026-01-15').after).toMatchObject({ year: 2026, plannedCents: 0 })
    expect(at('2027-01-15').after.year).toBe(2027)
    expect(at('2050-01-15').after.year).toBe(2031)
  })
})

describe('a spread', () => {
  it('writes follow-up cost in a line of its own and takes it out of the line that was spread', () => {
    const of = applyChanges(smallPlan, [item(40, 2027, 100), item(41, 2028, 90)])
    const [line] = linesOf(of)
    const edits = costSpreadEdits(of, line!, 'plannedCents', [
      { year: 2027, cents: 60, followUp: false },
      { year: 2028, cents: 40, followUp: true },
    ])
    const spread = after(of, edits)
    expect(linesOf(spread).map((one) => [one.head.followUp, yearsOf(one)])).toEqual([
      [false, [[2027, 60]]],
      [true, [[2028, 40]]],
    ])
  })
})
