import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyChanges,
  type Change,
  create,
  type FundingProgramme,
  invertChanges,
  type Plan,
  update,
  violationsOf,
} from '../../plan'
import { creation, idOf, make, SMALL, smallPlan } from '../../testing'
import { versionsOf } from '../versions'
import { arbitraryProgrammes } from './testing'
import {
  changesOfCatalogue,
  printCatalogue,
  type ProgrammeCatalogue,
  readCatalogue,
  toCatalogue,
} from './index'

const counting = () => {
  let next = 700
  return () => idOf(next++)
}

function takeOver(plan: Plan, catalogue: ProgrammeCatalogue) {
  const found = changesOfCatalogue(plan, catalogue, { newId: counting() })
  return { ...found, after: applyChanges(plan, found.changes) }
}

function reread(plan: Plan): ProgrammeCatalogue {
  const { catalogue, problems } = readCatalogue(printCatalogue(toCatalogue(plan, 'Katalog')))
  expect(problems).toEqual([])
  return catalogue!
}

/** A catalogue of one programme that says something about everything. */
const withRules = applyChanges(smallPlan, [
  update('fundingProgramme', smallPlan.fundingProgramme.get(SMALL.programme)!, {
    catalogueKey: 'digital',
    kind: 'share',
    maxRate: 8_000,
    eligibleAspectIds: [SMALL.aspect],
    verifiedOn: '2026-06-01',
    verifiedBy: 'Kämmerei',
    note: 'Eigene Notiz',
  })!,
])
const catalogue = reread(withRules)
const [entry] = catalogue.programmes as [ProgrammeCatalogue['programmes'][number]]
const saying = (fields: Partial<typeof entry>) => ({ ...catalogue, programmes: [{ ...entry, ...fields }] })

describe('a file that was made from a plan', () => {
  it('changes nothing in this plan', () => {
    fc.assert(
      fc.property(arbitraryProgrammes, (plan) => {
        const { changes, report } = takeOver(plan, reread(plan))
        expect(changes).toEqual([])
        expect(report.entries.every(({ outcome }) => outcome === 'unchanged')).toBe(true)
        expect(report.withdrawn).toEqual([])
      }),
    )
  })

  it('makes the same programmes in another plan, and nothing more the second time', () => {
    fc.assert(
      fc.property(arbitraryProgrammes, (plan) => {
        const file = reread(plan)
        const elsewhere = { ...smallPlan, fundingProgramme: new Map(), fundingSource: new Map() }
        const { changes, after } = takeOver(elsewhere, file)
        expect(violationsOf(elsewhere, changes)).toEqual([])
        expect(byKey(toCatalogue(after, 'Katalog'))).toEqual(byKey(file))
        expect(takeOver(after, file).changes).toEqual([])
      }),
    )
  })

  it('gives back another plan: what is taken over breaks no rule, settles, and can be undone', () => {
    fc.assert(
      fc.property(arbitraryProgrammes, arbitraryProgrammes, (plan, other) => {
        const file = reread(other)
        const { changes, after } = takeOver(plan, file)
        expect(violationsOf(plan, changes)).toEqual([])
        expect(takeOver(after, file).changes).toEqual([])
        expect(violationsOf(after, invertChanges(changes))).toEqual([])
        expect(applyChanges(after, invertChanges(changes))).toEqual(plan)
      }),
    )
  })
})

/** Without the order, and with sources by what they are: keys of sources hold within one file only. */
function byKey({ sources, programmes }: ProgrammeCatalogue) {
  const names = new Map(sources.map(({ key, level, name }) => [key, `${level} ${name}`]))
  return new Map(
    programmes.map(({ source, ...fields }) => [
      fields.key,
      { ...fields, source: names.get(source), exclusions: fields.exclusions.toSorted() },
    ]),
  )
}

describe('taking a catalogue over', () => {
  const programmeIn = (plan: Plan, id = SMALL.programme): FundingProgramme => plan.fundingProgramme.get(id)!

  it('makes what is new, with its source', () => {
    const elsewhere = { ...smallPlan, fundingProgramme: new Map(), fundingSource: new Map() }
    const { report, after } = takeOver(elsewhere, catalogue)
    expect(report.entries).toMatchObject([{ key: 'digital', outcome: 'new' }])
    const made = programmeIn(after, report.entries[0]!.programmeId)
    expect(made).toMatchObject({ catalogueKey: 'digital', maxRate: 8_000, eligibleAspectIds: [SMALL.aspect] })
    expect(after.fundingSource.get(made.fundingSourceId)).toMatchObject({ level: 'own', name: 'Eigenmittel' })
  })

  it('tells field by field what changes', () => {
    const { report } = takeOver(withRules, saying({ maxRate: null, status: 'closed' }))
    expect(report.entries[0]).toMatchObject({
      outcome: 'changed',
      programmeId: SMALL.programme,
      fields: expect.arrayContaining([
        { field: 'maxRate', before: 8_000, after: null },
        { field: 'status', before: 'unknown', after: 'closed' },
      ]),
    })
  })

  it('takes rules that are not known any more for unknown, and forgets the check of the old ones', () => {
    const file = saying({ maxRate: null, verifiedOn: null, verifiedBy: null, note: '' })
    expect(programmeIn(takeOver(withRules, file).after)).toMatchObject({
      maxRate: null,
      verifiedOn: null,
      verifiedBy: null,
      note: 'Eigene Notiz',
    })
  })

  it('leaves the later check of the same rules', () => {
    const own = { verifiedOn: '2026-06-01', verifiedBy: 'Kämmerei' }
    for (const verifiedOn of [null, '2026-05-31'])
      expect(
        programmeIn(takeOver(withRules, saying({ verifiedOn, verifiedBy: 'Land' })).after),
      ).toMatchObject(own)
    const later = { verifiedOn: '2026-06-02', verifiedBy: 'Land' }
    expect(programmeIn(takeOver(withRules, saying(later)).after)).toMatchObject(later)
  })

  it('makes a new version where grants keep to the old rules, and only there', () => {
    const grant = (state: 'idea' | 'approved') =>
      creation('grant', {
        id: idOf(90),
        measureId: SMALL.measure,
        fundingProgrammeId: SMALL.programme,
        state,
      })
    const bound = applyChanges(withRules, [grant('approved')])
    const { report, changes, after } = takeOver(bound, saying({ maxRate: 5_000 }))
    expect(violationsOf(bound, changes)).toEqual([])
    expect(report.entries[0]?.outcome).toBe('newVersion')
    expect(versionsOf(after, SMALL.programme).map(({ maxRate }) => maxRate)).toEqual([8_000, 5_000])
    expect(takeOver(after, saying({ maxRate: 5_000 })).changes).toEqual([])

    expect(takeOver(bound, saying({ status: 'closed' })).report.entries[0]?.outcome).toBe('changed')
    // What nobody knew before is no other rule.
    const filled = takeOver(bound, saying({ proofMonths: 6 }))
    expect(filled.report.entries[0]?.outcome).toBe('changed')
    expect(violationsOf(bound, filled.changes)).toEqual([])
    const idea = applyChanges(withRules, [grant('idea')])
    expect(takeOver(idea, saying({ maxRate: 5_000 })).report.entries[0]?.outcome).toBe('changed')
  })

  it('says what this plan does not know, and guesses nothing', () => {
    const file = saying({ eligibleAspects: ['02a', '99z'], exclusions: ['fremd'] })
    const { report, after } = takeOver(withRules, file)
    expect(report.entries[0]?.notices).toEqual([
      { kind: 'unknownAspects', names: ['99z'] },
      { kind: 'unknownExclusions', names: ['fremd'] },
    ])
    expect(programmeIn(after)).toMatchObject({ eligibleAspectIds: [SMALL.aspect], exclusionIds: [] })
  })

  it('leaves what the file has no more, and names it', () => {
    const { changes, report } = takeOver(withRules, { ...catalogue, programmes: [] })
    expect(changes).toEqual([])
    expect(report.withdrawn.map(({ id }) => id)).toEqual([SMALL.programme])
    const unread = { newId: counting(), unreadKeys: ['digital'] }
    expect(changesOfCatalogue(withRules, { ...catalogue, programmes: [] }, unread).report.withdrawn).toEqual(
      [],
    )
  })

  it('means the same one of two programmes with one key, also after a new version of it', () => {
    const twin = make('fundingProgramme', { ...programmeIn(withRules), id: idOf(50), name: 'Zwilling' })
    const grant = creation('grant', {
      id: idOf(90),
      measureId: SMALL.measure,
      fundingProgrammeId: SMALL.programme,
      state: 'applied',
    })
    const plan = applyChanges(withRules, [create('fundingProgramme', twin), grant])
    const { after, report } = takeOver(plan, saying({ maxRate: 5_000 }))
    expect(report.entries[0]?.outcome).toBe('newVersion')
    expect(takeOver(after, saying({ maxRate: 5_000 })).changes).toEqual([])
    expect(after.fundingProgramme.get(twin.id)).toEqual(twin)
  })

  it('finds an exclusion again, whichever version is meant', () => {
    const excluding: Change = create(
      'fundingProgramme',
      make('fundingProgramme', {
        id: idOf(50),
        fundingSourceId: SMALL.source,
        name: 'Anderes',
        exclusionIds: [SMALL.programme],
      }),
    )
    const later = make('fundingProgramme', {
      ...programmeIn(withRules),
      id: idOf(51),
      supersedesId: SMALL.programme,
      maxRate: 5_000,
    })
    const plan = applyChanges(withRules, [excluding, create('fundingProgramme', later)])
    expect(reread(plan).programmes.find(({ name }) => name === 'Anderes')?.exclusions).toEqual(['digital'])
    expect(takeOver(plan, reread(plan)).changes).toEqual([])
  })
})
