import type { Id } from '../../kernel'
import type { FundingProgramme, Plan } from '../../plan'

/** All versions of a programme, the oldest first, whichever of them is asked for. Empty when there is none. */
export function versionsOf(plan: Plan, programmeId: Id): FundingProgramme[] {
  const asked = plan.fundingProgramme.get(programmeId)
  if (!asked) return []
  const versions = [asked]
  const seen = new Set([asked.id])
  const add = (version: FundingProgramme | undefined, put: (version: FundingProgramme) => void) => {
    if (!version || seen.has(version.id)) return false
    seen.add(version.id)
    put(version)
    return true
  }
  while (add(predecessor(plan, versions[0]!), (version) => versions.unshift(version)));
  while (add(successor(plan, versions.at(-1)!), (version) => versions.push(version)));
  return versions
}

/** The version that new grants are asked for under. */
export function newestVersion(plan: Plan, programmeId: Id): FundingProgramme | undefined {
  return versionsOf(plan, programmeId).at(-1)
}

/** One of each programme: its newest version. */
export function newestProgrammes(plan: Plan): FundingProgramme[] {
  const superseded = new Set([...plan.fundingProgramme.values()].map(({ supersedesId }) => supersedesId))
  return [...plan.fundingProgramme.values()].filter(({ id }) => !superseded.has(id))
}

/** True for versions of one programme: a guideline that excludes one of them excludes all. */
export function areVersions(plan: Plan, one: Id, other: Id): boolean {
  return one === other || versionsOf(plan, one).some(({ id }) => id === other)
}

function predecessor(plan: Plan, { supersedesId }: FundingProgramme): FundingProgramme | undefined {
  return supersedesId === null ? undefined : plan.fundingProgramme.get(supersedesId)
}

function successor(plan: Plan, { id }: FundingProgramme): FundingProgramme | undefined {
  for (const programme of plan.fundingProgramme.values()) if (programme.supersedesId === id) return programme
  return undefined
}
