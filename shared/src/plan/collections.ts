import type { EntityName } from './entities'

/** How the many of an entity are called: in a plan document, and in the paths of the API (kebab-case). */
export const COLLECTIONS = {
  department: 'departments',
  paper: 'papers',
  consultation: 'consultations',
  decisionPoint: 'decisionPoints',
  stakeholderGroup: 'stakeholderGroups',
  fundingSource: 'fundingSources',
  sourceYear: 'sourceYears',
  fundingProgramme: 'fundingProgrammes',
  measure: 'measures',
  workPackage: 'workPackages',
  milestone: 'milestones',
  slipReason: 'slipReasons',
  dependency: 'dependencies',
  costItem: 'costItems',
  contribution: 'contributions',
  grant: 'grants',
  tranche: 'tranches',
  principleCheck: 'principleChecks',
  involvement: 'involvements',
  onlineService: 'onlineServices',
} as const satisfies Record<Exclude<EntityName, 'strategy'>, string>

/** Every entity of a plan but the strategy itself. */
export type PartName = keyof typeof COLLECTIONS

export const PART_NAMES = Object.keys(COLLECTIONS) as readonly PartName[]

export function pathOf(entity: PartName): string {
  return COLLECTIONS[entity].replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
