import { z } from 'zod'
import { fundingProgrammeSchema, fundingSourceSchema } from '../../plan'

/** What a catalogue file says it is. */
export const CATALOGUE_FORMAT = 'fahrplan-programmes'
export const CATALOGUE_VERSION = 1

const MOST_ENTRIES = 2_000

const { shape } = fundingProgrammeSchema

/** Names are kept to the letter: trimmed, a file would not give back what it was made from. */
const nameSchema = shape.catalogueKey.regex(/\S/)

export const catalogueSourceSchema = z
  .strictObject({
    key: nameSchema.describe('Name of the source within this file'),
    level: fundingSourceSchema.shape.level.describe('Who gives the money'),
    name: nameSchema.describe('Found in the plan by level and name, and made where it is missing'),
  })
  .meta({ id: 'CatalogueSource' })
export type CatalogueSource = z.infer<typeof catalogueSourceSchema>

export const catalogueProgrammeSchema = z
  .strictObject({
    key: nameSchema.describe('Stays the same from file to file: by it the programme is found again'),
    source: nameSchema.describe('Key of a source of this file'),
    name: nameSchema,
    provider: shape.provider.default('').describe('Who decides on applications'),
    guideline: shape.guideline.describe('Title of the guideline; empty when unknown'),
    guidelineDate: shape.guidelineDate.describe('Date of the guideline (Stand)'),
    guidelineUrl: shape.guidelineUrl.describe('Where the guideline can be read'),
    kind: shape.kind.describe('share, fixed sum, deficit, loan, or benefit in kind'),
    maxRate: shape.maxRate.describe('Highest rate of the eligible cost, in basis points: 8000 is 80 %'),
    capCents: shape.capCents.describe('Highest amount, in whole euro cents'),
    minimumCents: shape.minimumCents.describe('Lowest amount, in whole euro cents'),
    minimumOwnShare: shape.minimumOwnShare.describe('Lowest own share, in basis points'),
    rolling: shape.rolling.describe('Applications at any time'),
    windows: shape.windows.describe(
      'When applications are taken; both days inclusive, null is open or unknown',
    ),
    grantPeriodStart: shape.grantPeriodStart.describe('First day that cost may arise on'),
    grantPeriodEnd: shape.grantPeriodEnd.describe('Last day that cost may arise on'),
    decisionWeeks: shape.decisionWeeks.describe('Weeks from the application to the decision'),
    proofMonths: shape.proofMonths.describe('Months from the end of the grant period to the proof of use'),
    earmarkYears: shape.earmarkYears.describe('Years from the end of the grant period that the use is bound'),
    earlyStart: shape.earlyStart.describe('Whether a contract may come before the decision'),
    cumulation: shape.cumulation.describe('Whether other grants may be added'),
    exclusions: z.array(nameSchema).max(500).describe('Keys of programmes that it must not be combined with'),
    eligibleAspects: z
      .array(nameSchema)
      .max(500)
      .nullable()
      .describe('Numbers of the decision points it is open to, such as 02a'),
    eligibleCategories: shape.eligibleCategories.describe('Kinds of cost that are eligible'),
    status: shape.status,
    verifiedOn: shape.verifiedOn.default(null).describe('When somebody compared this with the guideline'),
    verifiedBy: shape.verifiedBy.default(null),
    provenance: shape.provenance.default('').describe('Where the facts come from'),
    note: shape.note.default(''),
    example: shape.example.default(false).describe('An example: to be checked before it is used'),
  })
  .refine(
    ({ grantPeriodStart: start, grantPeriodEnd: end }) => start === null || end === null || start <= end,
    {
      path: ['grantPeriodEnd'],
      message: 'the end lies before the start',
      params: { rule: 'endNotBeforeStart' },
    },
  )
  .refine(({ minimumCents: least, capCents: cap }) => least === null || cap === null || least <= cap, {
    path: ['minimumCents'],
    message: 'the least amount is more than the cap',
    params: { rule: 'minimumOverCap' },
  })
  .refine(
    ({ maxRate: rate, minimumOwnShare: own }) =>
      rate === null || own === null || rate > 10_000 || rate + own <= 10_000,
    {
      path: ['minimumOwnShare'],
      message: 'the rate and the own share come to more than the whole',
      params: { rule: 'rateAndOwnShareOverAll' },
    },
  )
  .meta({ id: 'CatalogueProgramme' })
export type CatalogueProgramme = z.infer<typeof catalogueProgrammeSchema>

/** Förderkatalog: a file that programmes are handed on in. What is not known is `null` and never left out. */
export const catalogueSchema = z
  .strictObject({
    $schema: z.string().max(2_000).optional().describe('For editors; not read'),
    format: z.literal(CATALOGUE_FORMAT),
    version: z.literal(CATALOGUE_VERSION),
    title: shape.catalogueKey.default('').describe('Whose catalogue it is'),
    sources: z.array(catalogueSourceSchema).max(MOST_ENTRIES),
    programmes: z.array(catalogueProgrammeSchema).max(MOST_ENTRIES),
  })
  .meta({ id: 'ProgrammeCatalogue', title: 'Programme catalogue of Fahrplan' })
export type ProgrammeCatalogue = z.infer<typeof catalogueSchema>

/** The documented schema: what a file may hold, as JSON Schema 2020-12. */
export function catalogueJsonSchema(): object {
  return z.toJSONSchema(catalogueSchema, { io: 'input' })
}
