import { z } from 'zod'
import { basisPointsSchema, centsSchema, daySchema, idSchema } from '../../kernel'
import { COST_CATEGORIES } from './costItem'
import { idListSchema, lineSchema, textSchema, titleSchema, urlSchema } from './fields'

export const PROGRAMME_KINDS = ['share', 'fixed', 'deficit', 'loan', 'inKind'] as const
export const PROGRAMME_STATUSES = ['announced', 'open', 'closed', 'unknown'] as const
export const EARLY_STARTS = ['forbidden', 'onRequest', 'allowed'] as const
export const CUMULATIONS = ['forbidden', 'limited', 'allowed'] as const

/** More than any guideline says: bounds against slips of the pen. */
export const LONGEST_TERMS = { decisionWeeks: 520, proofMonths: 120, earmarkYears: 50 } as const

const applicationWindowSchema = z
  .strictObject({ opens: daySchema.nullable(), closes: daySchema.nullable() })
  .refine((window) => !window.opens || !window.closes || window.opens <= window.closes, {
    path: ['closes'],
    message: 'before opening',
  })
  .meta({ id: 'ApplicationWindow' })

/** Förderprogramm. Whatever is not known is empty (`null`), never 0. */
export const fundingProgrammeSchema = z
  .strictObject({
    id: idSchema,
    fundingSourceId: idSchema,
    /** The version of the guideline before: what was granted under that one keeps its rules. */
    supersedesId: idSchema.nullable(),
    /** Its name in the catalogue file that it was taken from. */
    catalogueKey: lineSchema,
    name: titleSchema,
    provider: lineSchema,
    guideline: lineSchema,
    /** Stand of the guideline. */
    guidelineDate: daySchema.nullable(),
    guidelineUrl: urlSchema.nullable(),
    kind: z.enum(PROGRAMME_KINDS).nullable(),
    /** Of the eligible cost. */
    maxRate: basisPointsSchema.nullable(),
    capCents: centsSchema.nullable(),
    minimumCents: centsSchema.nullable(),
    minimumOwnShare: basisPointsSchema.nullable(),
    /** Applications at any time. */
    rolling: z.boolean().nullable(),
    windows: z.array(applicationWindowSchema).max(100),
    grantPeriodStart: daySchema.nullable(),
    grantPeriodEnd: daySchema.nullable(),
    /** From the application to the decision. */
    decisionWeeks: z.int().min(0).max(LONGEST_TERMS.decisionWeeks).nullable(),
    /** From the end of the grant period to the proof of use (Verwendungsnachweis). */
    proofMonths: z.int().min(0).max(LONGEST_TERMS.proofMonths).nullable(),
    /** From the end of the grant period: Zweckbindung. */
    earmarkYears: z.int().min(0).max(LONGEST_TERMS.earmarkYears).nullable(),
    earlyStart: z.enum(EARLY_STARTS).nullable(),
    cumulation: z.enum(CUMULATIONS).nullable(),
    /** Programmes it must not be combined with. */
    exclusionIds: idListSchema,
    eligibleAspectIds: idListSchema.nullable(),
    eligibleCategories: z.array(z.enum(COST_CATEGORIES)).max(20).nullable(),
    status: z.enum(PROGRAMME_STATUSES),
    verifiedOn: daySchema.nullable(),
    verifiedBy: lineSchema.nullable(),
    /** Where the facts come from. */
    provenance: textSchema,
    note: textSchema,
    /** An example of the demo: check before use. */
    example: z.boolean(),
  })
  .meta({ id: 'FundingProgramme' })
export type FundingProgramme = z.infer<typeof fundingProgrammeSchema>

/** What a guideline lays down: a grant keeps to it as it was when the grant was applied for. */
export const GUIDELINE_FIELDS = [
  'guideline',
  'guidelineDate',
  'guidelineUrl',
  'kind',
  'maxRate',
  'capCents',
  'minimumCents',
  'minimumOwnShare',
  'rolling',
  'windows',
  'grantPeriodStart',
  'grantPeriodEnd',
  'decisionWeeks',
  'proofMonths',
  'earmarkYears',
  'earlyStart',
  'cumulation',
  'exclusionIds',
  'eligibleAspectIds',
  'eligibleCategories',
] as const satisfies readonly (keyof FundingProgramme)[]
export type GuidelineField = (typeof GUIDELINE_FIELDS)[number]

export const fundingProgrammeDefaults = {
  supersedesId: null,
  catalogueKey: '',
  provider: '',
  guideline: '',
  guidelineDate: null,
  guidelineUrl: null,
  kind: null,
  maxRate: null,
  capCents: null,
  minimumCents: null,
  minimumOwnShare: null,
  rolling: null,
  windows: [],
  grantPeriodStart: null,
  grantPeriodEnd: null,
  decisionWeeks: null,
  proofMonths: null,
  earmarkYears: null,
  earlyStart: null,
  cumulation: null,
  exclusionIds: [],
  eligibleAspectIds: null,
  eligibleCategories: null,
  status: 'unknown',
  verifiedOn: null,
  verifiedBy: null,
  provenance: '',
  note: '',
  example: false,
} satisfies Partial<FundingProgramme>
