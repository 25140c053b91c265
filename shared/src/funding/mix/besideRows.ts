import { type Cents, sumCents } from '../../kernel'
import { caseOf, givesMoney, leastOwn, touchesYear } from '../eligibility'
import type { Entry } from './entries'
import type { MixBase } from './mixBase'
import { type ModelBuilder, one, type Term } from './model'
import type { KeptGrant } from './money'
import { addBound } from './startRows'

type IsInPeriod = (year: number) => boolean

/** Nobody lends for what grants pay already: a loan and the grants of its period stay within what it counts. */
export function addLoanRows(
  builder: ModelBuilder,
  entries: readonly Entry[],
  paying: readonly Entry[],
  kept: readonly KeptGrant[],
  rooms: ReadonlyMap<number, Cents>,
): void {
  for (const { candidate, choice, tranches, together, isBarred } of entries) {
    if (isBarred || givesMoney(candidate.programme)) continue
    const { grantPeriodStart: from, grantPeriodEnd: end } = candidate.programme
    const isIn = (year: number) => touchesYear({ start: from, end }, year)
    const grants = termsWithin(paying, isIn)
    const granted = sumCents(
      kept.flatMap(({ byYear }) => [...byYear].map(([year, amount]) => (isIn(year) ? amount : 0))),
    )
    // What the grants could come to where there is no loan.
    const most = Math.min(
      sumCents(grants.map(({ variable }) => builder.variables[variable]!.upper)),
      sumCents([...rooms].map(([year, room]) => (isIn(year) ? room : 0))),
    )
    const left = together.cents - granted
    const own = [...tranches.values()].map(one)
    builder.row(
      { kind: 'eligibleCost' },
      [...own, ...grants, { variable: choice, factor: most - left }],
      '<=',
      most,
    )
  }
}

/** What stays lets new grants come to no more than what it counts in its own period, less what is given there. */
export function addKeptRows(
  builder: ModelBuilder,
  { plan }: MixBase,
  kept: readonly KeptGrant[],
  paying: readonly Entry[],
  start: number | undefined,
): void {
  for (const { grant, programme } of kept) {
    const { measureId, fundingProgrammeId: programmeId } = grant
    const found = caseOf(plan, { measureId, programmeId, grant }, '')
    if (!found) continue
    const terms = termsWithin(paying, (year) => touchesYear(found.period, year))
    if (terms.length === 0) continue
    const whole = found.eligible.known + found.eligible.open
    const share = givesMoney(programme) ? (programme.minimumOwnShare ?? 0) : 0
    const granted = sumCents([found.amountInPeriod, ...found.others.map(({ amount }) => amount)])
    addBound(
      builder,
      { kind: 'eligibleCost' },
      terms,
      Math.max(0, whole - leastOwn(whole, share) - granted),
      start,
    )
  }
}

function termsWithin(entries: readonly Entry[], isIn: IsInPeriod): Term[] {
  return entries.flatMap(({ tranches }) =>
    [...tranches].flatMap(([year, variable]) => (isIn(year) ? [one(variable)] : [])),
  )
}
