import type { Id } from '../../kernel'
import { type Change, create, type FundingProgramme, type Grant, type Plan, update } from '../../plan'
import { versionsOf } from './versionsOf'

type Fields = Partial<Omit<FundingProgramme, 'id' | 'supersedesId'>>

/**
 * A further version of a programme, after its newest one: what the fields do not tell is as it was in the version that
 * they were meant for. What was applied for stays with its own version, ideas go along: nobody could apply for them
 * under another one. Whoever checked the old rules has not checked these.
 * No changes when the programme does not exist.
 */
export function newVersion(plan: Plan, programmeId: Id, fields: Fields, id: Id): Change[] {
  const from = plan.fundingProgramme.get(programmeId)
  const versions = versionsOf(plan, programmeId)
  const newest = versions.at(-1)
  if (!from || !newest) return []
  return [
    create('fundingProgramme', {
      ...from,
      verifiedOn: null,
      verifiedBy: null,
      ...fields,
      id,
      supersedesId: newest.id,
    }),
    ...ideasOf(plan, versions).flatMap((idea) => update('grant', idea, { fundingProgrammeId: id }) ?? []),
  ]
}

function ideasOf(plan: Plan, versions: readonly FundingProgramme[]): Grant[] {
  const ids = new Set(versions.map((version) => version.id))
  return [...plan.grant.values()].filter(
    ({ state, fundingProgrammeId }) => state === 'idea' && ids.has(fundingProgrammeId),
  )
}
