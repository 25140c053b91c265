import type { Entity, EntityName } from '@fahrplan/shared/plan'
import type { PgTable } from 'drizzle-orm/pg-core'
import {
  consultations,
  contributions,
  costItems,
  decisionPoints,
  departments,
  dependencies,
  fundingProgrammes,
  fundingSources,
  grants,
  involvements,
  measures,
  milestones,
  onlineServices,
  papers,
  principleChecks,
  slipReasons,
  sourceYears,
  stakeholderGroups,
  strategies,
  tranches,
  workPackages,
} from '../tables'

/** Does not compile when a table lacks a field of its entity or holds it as another type. */
type TableOf<E extends EntityName> = PgTable & { readonly $inferSelect: Entity<E> }

export const TABLES: { readonly [E in EntityName]: TableOf<E> } = {
  strategy: strategies,
  department: departments,
  paper: papers,
  consultation: consultations,
  decisionPoint: decisionPoints,
  stakeholderGroup: stakeholderGroups,
  fundingSource: fundingSources,
  sourceYear: sourceYears,
  fundingProgramme: fundingProgrammes,
  measure: measures,
  workPackage: workPackages,
  milestone: milestones,
  slipReason: slipReasons,
  dependency: dependencies,
  costItem: costItems,
  contribution: contributions,
  grant: grants,
  tranche: tranches,
  principleCheck: principleChecks,
  involvement: involvements,
  onlineService: onlineServices,
}
