import type { z } from 'zod'
import { consultationDefaults, consultationSchema } from './consultation'
import { contributionDefaults, contributionSchema } from './contribution'
import { costItemDefaults, costItemSchema } from './costItem'
import { decisionPointDefaults, decisionPointSchema } from './decisionPoint'
import { departmentDefaults, departmentSchema } from './department'
import { dependencyDefaults, dependencySchema } from './dependency'
import { fundingProgrammeDefaults, fundingProgrammeSchema } from './fundingProgramme'
import { fundingSourceDefaults, fundingSourceSchema } from './fundingSource'
import { grantDefaults, grantSchema } from './grant'
import { involvementDefaults, involvementSchema } from './involvement'
import { measureDefaults, measureSchema } from './measure'
import { milestoneDefaults, milestoneSchema } from './milestone'
import { onlineServiceDefaults, onlineServiceSchema } from './onlineService'
import { paperDefaults, paperSchema } from './paper'
import { principleCheckDefaults, principleCheckSchema } from './principleCheck'
import { slipReasonDefaults, slipReasonSchema } from './slipReason'
import { sourceYearDefaults, sourceYearSchema } from './sourceYear'
import { stakeholderGroupDefaults, stakeholderGroupSchema } from './stakeholderGroup'
import { strategyDefaults, strategySchema } from './strategy'
import { trancheDefaults, trancheSchema } from './tranche'
import { workPackageDefaults, workPackageSchema } from './workPackage'

/** Schema and defaults of every entity of a plan; an entity comes after those it refers to. */
export const ENTITIES = {
  strategy: { schema: strategySchema, defaults: strategyDefaults },
  department: { schema: departmentSchema, defaults: departmentDefaults },
  paper: { schema: paperSchema, defaults: paperDefaults },
  consultation: { schema: consultationSchema, defaults: consultationDefaults },
  decisionPoint: { schema: decisionPointSchema, defaults: decisionPointDefaults },
  stakeholderGroup: { schema: stakeholderGroupSchema, defaults: stakeholderGroupDefaults },
  fundingSource: { schema: fundingSourceSchema, defaults: fundingSourceDefaults },
  sourceYear: { schema: sourceYearSchema, defaults: sourceYearDefaults },
  fundingProgramme: { schema: fundingProgrammeSchema, defaults: fundingProgrammeDefaults },
  measure: { schema: measureSchema, defaults: measureDefaults },
  workPackage: { schema: workPackageSchema, defaults: workPackageDefaults },
  milestone: { schema: milestoneSchema, defaults: milestoneDefaults },
  slipReason: { schema: slipReasonSchema, defaults: slipReasonDefaults },
  dependency: { schema: dependencySchema, defaults: dependencyDefaults },
  costItem: { schema: costItemSchema, defaults: costItemDefaults },
  contribution: { schema: contributionSchema, defaults: contributionDefaults },
  grant: { schema: grantSchema, defaults: grantDefaults },
  tranche: { schema: trancheSchema, defaults: trancheDefaults },
  principleCheck: { schema: principleCheckSchema, defaults: principleCheckDefaults },
  involvement: { schema: involvementSchema, defaults: involvementDefaults },
  onlineService: { schema: onlineServiceSchema, defaults: onlineServiceDefaults },
} as const

export type EntityName = keyof typeof ENTITIES

/** The value of an entity: `Entity<'milestone'>` is a milestone. */
export type Entity<E extends EntityName = EntityName> = z.infer<(typeof ENTITIES)[E]['schema']>

/** Parents before children: the order to create in; the reverse is the order to delete in. */
export const ENTITY_NAMES = Object.keys(ENTITIES) as readonly EntityName[]
