import { describe, expect, it } from 'vitest'
import { applyChanges, type Change, type Entity, update } from '../../plan'
import { creation, idOf, SMALL, smallPlan } from '../../testing'
import { checkGrant, fitOf, type FundingRule } from './index'

const TODAY = '2026-11-23'
const GRANT = idOf(50)
const OTHER = { programme: idOf(60), grant: idOf(61) }

interface Given {
  readonly programme?: Partial<Entity<'fundingProgramme'>>
  readonly measure?: Partial<Entity<'measure'>>
  readonly grant?: Partial<Entity<'grant'>>
  /** Cents by year. */
  readonly tranches?: Readonly<Record<number, number>>
  readonly cost?: readonly Partial<Entity<'costItem'>>[]
  /** Another programme that also pays, and how much. */
  readonly other?: Partial<Entity<'fundingProgramme'>>
  readonly otherCents?: number
  readonly otherYear?: number
  readonly otherState?: Entity<'grant'>['state']
}

function planOf(given: Given) {
  const { programme = {}, measure = {}, grant, tranches, cost } = given
  const items = cost ?? [{ plannedCents: 1_000_00, eligibleCents: 1_000_00 }]
  const changes: (Change | undefined)[] = [
    update('fundingProgramme', smallPlan.fundingProgramme.get(SMALL.programme)!, programme),
    update('measure', smallPlan.measure.get(SMALL.measure)!, measure),
    ...items.map((item, nth) =>
      creation('costItem', { id: idOf(70 + nth), measureId: SMALL.measure, title: 'K', year: 2027, ...item }),
    ),
    ...(grant || tranches ? grantChanges(GRANT, SMALL.programme, grant ?? {}, tranches ?? {}) : []),
    ...otherChanges(given),
  ]
  return applyChanges(
    smallPlan,
    changes.filter((change) => change !== undefined),
  )
}

function grantChanges(id: string, programme: string, fields: object, tranches: Given['tranches']): Change[] {
  return [
    creation('grant', { id, measureId: SMALL.measure, fundingProgrammeId: programme, ...fields }),
    ...Object.entries(tranches!).map(([year, cents]) =>
      creation('tranche', {
        id: idOf(Number(id.slice(-4)) * 100 + Number(year) - 2000),
        grantId: id,
        year: Number(year),
        plannedCents: cents,
        approvedCents: cents,
      }),
    ),
  ]
}

function otherChanges({ other, otherCents = 100_00, otherYear = 2027, otherState = 'applied' }: Given) {
  if (!other) return []
  const programme = { id: OTHER.programme, fundingSourceId: SMALL.source, name: 'Zweites', ...other }
  return [
    creation('fundingProgramme', programme),
    ...grantChanges(OTHER.grant, OTHER.programme, { state: otherState }, { [otherYear]: otherCents }),
  ]
}

function says(rule: FundingRule, given: Given): string {
  const plan = planOf(given)
  const verdicts = plan.grant.has(GRANT)
    ? checkGrant(plan, GRANT, TODAY)
    : fitOf(plan, SMALL.measure, SMALL.programme, TODAY)!.verdicts
  const found = verdicts.find((verdict) => verdict.rule === rule)!
  return `${found.state} ${found.reason}`
}

const cases: Readonly<Record<FundingRule, readonly (readonly [expected: string, given: Given])[]>> = {
  status: [
    ['unknown unknown', {}],
    ['met open', { programme: { status: 'open' } }],
    ['broken closed', { programme: { status: 'closed' } }],
    ['unknown announced', { programme: { status: 'announced' } }],
    ['notApplicable applied', { programme: { status: 'closed' }, grant: { state: 'approved' } }],
  ],
  verified: [
    ['unknown unverified', {}],
    ['unknown example', { programme: { example: true } }],
    ['met verified', { programme: { verifiedOn: '2026-10-01' } }],
    ['notApplicable decided', { grant: { state: 'approved' } }],
  ],
  aspect: [
    ['unknown unknown', {}],
    ['met fits', { programme: { eligibleAspectIds: [SMALL.aspect] } }],
    ['broken other', { programme: { eligibleAspectIds: [SMALL.struckAspect] } }],
    ['broken none', { programme: { eligibleAspectIds: [] } }],
    [
      'met fits',
      {
        programme: { eligibleAspectIds: [SMALL.struckAspect] },
        measure: { furtherAspectIds: [SMALL.struckAspect] },
      },
    ],
  ],
  category: [
    ['unknown unknown', {}],
    ['unknown noCost', { cost: [] }],
    ['broken other', { programme: { eligibleCategories: ['training'] } }],
    ['met fits', { programme: { eligibleCategories: ['other'] } }],
  ],
  rate: [
    ['unknown unknown', { programme: { kind: 'share' } }],
    ['notApplicable fixed', { programme: { kind: 'fixed' } }],
    ['notApplicable inKind', { programme: { kind: 'inKind' } }],
    ['met upTo', { programme: { kind: 'share', maxRate: 5_000 } }],
    ['met within', { programme: { kind: 'share', maxRate: 5_000 }, tranches: { 2027: 500_00 } }],
    ['broken over', { programme: { kind: 'share', maxRate: 5_000 }, tranches: { 2027: 500_01 } }],
    [
      'unknown eligibleOpen',
      { programme: { maxRate: 5_000 }, tranches: { 2027: 400_00 }, cost: [{ plannedCents: 1_000_00 }] },
    ],
    [
      'broken over',
      { programme: { maxRate: 5_000 }, tranches: { 2027: 500_01 }, cost: [{ plannedCents: 1_000_00 }] },
    ],
  ],
  cap: [
    ['unknown unknown', {}],
    ['met upTo', { programme: { capCents: 300_00 } }],
    ['met within', { programme: { capCents: 300_00 }, tranches: { 2027: 300_00 } }],
    ['broken over', { programme: { capCents: 300_00 }, tranches: { 2027: 200_00, 2028: 100_01 } }],
  ],
  minimum: [
    ['unknown unknown', {}],
    ['unknown mostUnknown', { programme: { minimumCents: 300_00 } }],
    ['met reached', { programme: { minimumCents: 300_00 }, tranches: { 2027: 300_00 } }],
    ['broken under', { programme: { minimumCents: 300_00 }, tranches: { 2027: 299_99 } }],
    [
      'broken outOfReach',
      {
        programme: {
          kind: 'share',
          maxRate: 2_000,
          capCents: 900_00,
          minimumOwnShare: 0,
          minimumCents: 300_00,
        },
      },
    ],
    [
      'met reachable',
      {
        programme: {
          kind: 'share',
          maxRate: 5_000,
          capCents: 900_00,
          minimumOwnShare: 0,
          minimumCents: 300_00,
        },
      },
    ],
  ],
  ownShare: [
    ['unknown unknown', {}],
    ['met none', { programme: { minimumOwnShare: 0 } }],
    ['notApplicable loan', { programme: { kind: 'loan', minimumOwnShare: 1_000 } }],
    ['met left', { programme: { minimumOwnShare: 1_000 }, tranches: { 2027: 900_00 } }],
    ['broken under', { programme: { minimumOwnShare: 1_000 }, tranches: { 2027: 900_01 } }],
    ['broken under', { programme: { minimumOwnShare: 1_000 }, tranches: { 2027: 850_00 }, other: {} }],
  ],
  window: [
    ['unknown unknown', {}],
    ['unknown callsOnly', { programme: { rolling: false } }],
    ['met rolling', { programme: { rolling: true } }],
    ['broken over', { programme: { windows: [{ opens: '2025-01-01', closes: '2025-06-30' }] } }],
    ['met later', { programme: { windows: [{ opens: '2027-01-01', closes: null }] } }],
    ['met until', { programme: { windows: [{ opens: null, closes: TODAY }] } }],
    [
      'met inside',
      {
        programme: { windows: [{ opens: '2025-01-01', closes: '2025-06-30' }] },
        grant: { state: 'applied', appliedOn: '2025-06-30' },
      },
    ],
    [
      'broken outside',
      {
        programme: { windows: [{ opens: '2025-01-01', closes: '2025-06-30' }] },
        grant: { state: 'applied', appliedOn: '2025-07-01' },
      },
    ],
  ],
  decision: [
    ['unknown unknown', { measure: { start: TODAY } }],
    // It has begun already.
    ['unknown begun', {}],
    ['broken begun', { programme: { rolling: true, decisionWeeks: 10, earlyStart: 'forbidden' } }],
    ['met notNeeded', { programme: { earlyStart: 'allowed' } }],
    ['unknown noStart', { measure: { start: null } }],
    [
      'met before',
      {
        programme: { rolling: true, decisionWeeks: 10, earlyStart: 'forbidden' },
        measure: { start: '2027-02-01' },
      },
    ],
    [
      'broken after',
      {
        programme: { rolling: true, decisionWeeks: 10, earlyStart: 'forbidden' },
        measure: { start: '2027-01-31' },
      },
    ],
    [
      'unknown askForPermission',
      {
        programme: { rolling: true, decisionWeeks: 10, earlyStart: 'onRequest' },
        measure: { start: '2027-01-31' },
      },
    ],
    [
      'met permitted',
      {
        programme: { earlyStart: 'onRequest' },
        grant: { state: 'applied', earlyStartPermittedOn: '2026-12-01' },
      },
    ],
    ['notApplicable decided', { grant: { state: 'approved' } }],
  ],
  earlyStart: [
    ['met noContract', {}],
    ['unknown unknown', { measure: { firstContractOn: '2026-06-01' } }],
    ['broken early', { programme: { earlyStart: 'forbidden' }, measure: { firstContractOn: '2026-06-01' } }],
    [
      'unknown overridden',
      {
        programme: { earlyStart: 'forbidden' },
        measure: { firstContractOn: '2026-06-01', earlyStartReason: 'Gefahr im Verzug' },
      },
    ],
    [
      'unknown pending',
      { programme: { earlyStart: 'forbidden' }, measure: { firstContractOn: '2026-11-24' } },
    ],
    [
      'met after',
      {
        programme: { earlyStart: 'forbidden' },
        measure: { firstContractOn: '2026-06-01' },
        grant: { state: 'approved', decidedOn: '2026-06-01' },
      },
    ],
    [
      'broken early',
      {
        programme: { earlyStart: 'onRequest' },
        measure: { firstContractOn: '2026-05-31' },
        grant: { state: 'approved', decidedOn: '2026-06-01' },
      },
    ],
    [
      'met after',
      {
        programme: { earlyStart: 'onRequest' },
        measure: { firstContractOn: '2026-05-31' },
        grant: { state: 'applied', earlyStartPermittedOn: '2026-05-31' },
      },
    ],
  ],
  grantPeriod: [
    ['unknown unknown', {}],
    ['met overlaps', { programme: { grantPeriodStart: '2026-01-01', grantPeriodEnd: '2027-12-31' } }],
    ['broken apart', { programme: { grantPeriodEnd: '2026-03-31' } }],
    ['met within', { programme: { grantPeriodEnd: '2027-06-30' }, tranches: { 2027: 1 } }],
    ['broken tranche', { programme: { grantPeriodEnd: '2027-06-30' }, tranches: { 2028: 1 } }],
    [
      'broken tranche',
      {
        programme: { grantPeriodEnd: '2030-12-31' },
        grant: { periodEnd: '2027-12-31' },
        tranches: { 2028: 1 },
      },
    ],
  ],
  cumulation: [
    ['met alone', {}],
    ['unknown unknown', { other: {} }],
    ['broken forbidden', { programme: { cumulation: 'forbidden' }, other: {} }],
    ['broken otherForbids', { programme: { cumulation: 'allowed' }, other: { cumulation: 'forbidden' } }],
    ['unknown limited', { programme: { cumulation: 'allowed' }, other: { cumulation: 'limited' } }],
    ['met allowed', { programme: { cumulation: 'allowed' }, other: { cumulation: 'allowed' } }],
    [
      'broken excluded',
      {
        programme: { cumulation: 'allowed' },
        other: { cumulation: 'allowed', exclusionIds: [SMALL.programme] },
      },
    ],
    // A further version of the programme itself.
    ['broken twice', { programme: { cumulation: 'allowed' }, other: { supersedesId: SMALL.programme } }],
    ['met alone', { programme: { cumulation: 'forbidden' }, other: { kind: 'inKind' } }],
    // What is only noted can be given up by who asks what else there is, but stands beside a grant that there is.
    ['unknown forbidden', { programme: { cumulation: 'forbidden' }, other: {}, otherState: 'idea' }],
    [
      'broken forbidden',
      { programme: { cumulation: 'forbidden' }, other: {}, otherState: 'idea', grant: { state: 'idea' } },
    ],
  ],
  total: [
    ['met within', { tranches: { 2027: 900_00 }, other: {} }],
    ['broken over', { tranches: { 2027: 900_01 }, other: {} }],
    ['met within', { programme: { kind: 'loan' }, tranches: { 2027: 900_00 }, other: {} }],
    ['broken over', { programme: { kind: 'loan' }, tranches: { 2027: 900_01 }, other: {} }],
    // Money of other years pays for something else.
    [
      'met within',
      {
        programme: { grantPeriodEnd: '2027-12-31' },
        tranches: { 2027: 1_000_00 },
        other: {},
        otherYear: 2028,
      },
    ],
    ['unknown eligibleOpen', { cost: [{ plannedCents: 1_000_00 }] }],
    ['unknown eligibleOpen', { tranches: { 2027: 900_00 }, cost: [{ plannedCents: 1_000_00 }] }],
  ],
}

for (const [rule, examples] of Object.entries(cases) as [FundingRule, (typeof cases)[FundingRule]][])
  describe(`the rule about ${rule}`, () => {
    it.each(examples.map(([expected, given], nth) => ({ nth, expected, given })))(
      'says in case $nth: $expected',
      ({ expected, given }) => expect(says(rule, given)).toBe(expected),
    )
  })

it('says nothing against a grant that nothing is to come of', () => {
  const plan = planOf({ grant: { state: 'rejected' }, tranches: { 2027: 9_000_00 } })
  expect(checkGrant(plan, GRANT, TODAY)).toEqual([])
})
