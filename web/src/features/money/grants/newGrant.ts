import type { Cents, Id } from '@fahrplan/shared/kernel'
import { secondGrant } from '@fahrplan/shared/funding'
import {
  applyChanges,
  create,
  type Grant,
  grantDefaults,
  type Plan,
  type Violation,
} from '@fahrplan/shared/plan'
import type { Deed } from '../model/deeds'
import { grantLine } from './trancheRows'

interface Written {
  readonly measureId: Id
  readonly programmeId: Id
  readonly amounts: ReadonlyMap<number, Cents>
}

export type NewGrant =
  | { readonly ok: true; readonly id: Id; readonly deed: Deed }
  | { readonly ok: false; readonly violation: Violation }

/** An idea with what is planned for its years. `others` are made by the same gesture. */
export function newGrant(
  plan: Plan,
  { measureId, programmeId, amounts }: Written,
  others: readonly Deed[],
  newId: () => Id,
): NewGrant {
  const grant: Grant = { ...grantDefaults, id: newId(), measureId, fundingProgrammeId: programmeId }
  const made = others.flatMap(({ changes }) => changes)
  const violation = secondGrant(applyChanges(plan, made), grant)
  if (violation) return { ok: false, violation }
  const line = grantLine(plan, grant)
  const tranches = [...amounts].map(([year, plannedCents]) =>
    create('tranche', { ...line.make(newId(), year), plannedCents }),
  )
  return { ok: true, id: grant.id, deed: { changes: [create('grant', grant), ...tranches], cells: [] } }
}
