import type { Id } from '../../kernel'
import { type Change, create, type FundingProgramme, type Plan } from '../../plan'
import { newestVersion } from './versionsOf'

type Fields = Partial<Omit<FundingProgramme, 'id' | 'supersedesId'>>

/**
 * A further version of a programme, after its newest one: what the fields do not tell is as it was in the version that
 * they were meant for. Grants stay with their own version. Whoever checked the old rules has not checked these.
 * No changes when the programme does not exist.
 */
export function newVersion(plan: Plan, programmeId: Id, fields: Fields, id: Id): Change[] {
  const from = plan.fundingProgramme.get(programmeId)
  const newest = newestVersion(plan, programmeId)
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
  ]
}
