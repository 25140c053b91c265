import { applyChanges, type FundingProgramme } from '@fahrplan/shared/plan'
import { creation, idOf, SMALL, smallPlan } from '@fahrplan/shared/testing'
import { expect, test } from 'vitest'
import { chosenProgrammes, grouped, type ProgrammeFilter } from './programmeFilter'

const EVERYTHING: ProgrammeFilter = { text: '', status: null, kind: null, aspectId: null }

const programme = (number: number, name: string, fields: Partial<FundingProgramme>) =>
  creation('fundingProgramme', { id: idOf(number), fundingSourceId: SMALL.source, name, ...fields })

const plan = applyChanges({ ...smallPlan, fundingProgramme: new Map() }, [
  programme(50, 'Ältere Zinshilfe', { kind: 'loan', status: 'open' }),
  programme(51, 'Basisdienste', { kind: 'inKind', eligibleAspectIds: [] }),
  programme(52, 'Zuschuss', { kind: 'share', eligibleAspectIds: [SMALL.aspect], guideline: 'Alte Fassung' }),
  programme(53, 'Zuschuss', { kind: null, supersedesId: idOf(52), guideline: 'Richtlinie Köln' }),
])

const idsOf = (filter: Partial<ProgrammeFilter>) =>
  chosenProgrammes(plan, { ...EVERYTHING, ...filter }).map(({ id }) => id)

test('the newest version of each programme, by name', () => {
  expect(idsOf({})).toEqual([idOf(50), idOf(51), idOf(53)])
})

test('by words of its name, funder and guideline', () => {
  expect(idsOf({ text: 'köln zuSCHUSS' })).toEqual([idOf(53)])
  expect(idsOf({ text: 'eigenmittel basis' })).toEqual([idOf(51)])
  expect(idsOf({ text: 'alte fassung' })).toEqual([])
})

test('by status and kind, an unknown kind being one', () => {
  expect(idsOf({ status: 'open' })).toEqual([idOf(50)])
  expect(idsOf({ kind: 'unknown' })).toEqual([idOf(53)])
})

test('by aspect, with those of which it is not known', () => {
  expect(idsOf({ aspectId: SMALL.aspect })).toEqual([idOf(50), idOf(53)])
})

test('loans and benefits in kind stand apart from grants', () => {
  const groups = grouped(chosenProgrammes(plan, EVERYTHING))
  expect(groups.loans.map(({ id }) => id)).toEqual([idOf(50)])
  expect(groups.inKind.map(({ id }) => id)).toEqual([idOf(51)])
  expect(groups.grants).toEqual([])
  expect(groups.unknown.map(({ id }) => id)).toEqual([idOf(53)])
})
