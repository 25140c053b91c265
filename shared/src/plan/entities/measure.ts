import { z } from 'zod'
import { daySchema, idSchema } from '../../kernel'
import { idListSchema, positionSchema, textSchema, titleSchema } from './fields'

export const MEASURE_KINDS = ['project', 'permanent'] as const
export const MEASURE_PHASES = ['idea', 'planned', 'running', 'done', 'dropped'] as const
export const PRIORITIES = ['low', 'normal', 'high'] as const
export const CONFIDENTIALITIES = ['public', 'internal', 'restricted'] as const
export const LIGHTS = ['green', 'yellow', 'red'] as const

/** Maßnahme. Its money counts once, under the primary aspect. */
export const measureSchema = z
  .strictObject({
    id: idSchema,
    /** Speaking key, unique in the plan: `M-017`. */
    key: titleSchema.max(20),
    title: titleSchema,
    description: textSchema,
    goal: textSchema,
    /** The decision point it answers to: an aspect or a mandate. */
    primaryAspectId: idSchema,
    furtherAspectIds: idListSchema,
    leadDepartmentId: idSchema,
    involvedDepartmentIds: idListSchema,
    /** `permanent` (Daueraufgabe) has no end and is never overdue. */
    kind: z.enum(MEASURE_KINDS),
    phase: z.enum(MEASURE_PHASES),
    start: daySchema.nullable(),
    /** Inclusive. */
    end: daySchema.nullable(),
    priority: z.enum(PRIORITIES),
    /** Day of the first binding contract: before a grant decision it can cost the grant. */
    firstContractOn: daySchema.nullable(),
    /** Why the contract may come before a grant decision that allows none so early. */
    earlyStartReason: textSchema,
    confidentiality: z.enum(CONFIDENTIALITIES),
    lightOverride: z.enum(LIGHTS).nullable(),
    /** Required with an override. */
    lightReason: textSchema,
    usesAi: z.boolean(),
    partners: z.array(titleSchema).max(100),
    position: positionSchema,
  })
  .meta({ id: 'Measure' })
export type Measure = z.infer<typeof measureSchema>

export const measureDefaults = {
  description: '',
  goal: '',
  furtherAspectIds: [],
  involvedDepartmentIds: [],
  kind: 'project',
  phase: 'idea',
  start: null,
  end: null,
  priority: 'normal',
  firstContractOn: null,
  earlyStartReason: '',
  confidentiality: 'internal',
  lightOverride: null,
  lightReason: '',
  usesAi: false,
  partners: [],
  position: 0,
} satisfies Partial<Measure>
