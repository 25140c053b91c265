import { z } from 'zod'
import { daySchema, idSchema } from '../kernel'
import { authorSchema, causeSchema, revisionSchema, slipReasonSchema } from '../plan'

/** What has days of its own in a plan. */
export const DATED_ENTITIES = ['measure', 'workPackage', 'milestone'] as const
export type DatedEntity = (typeof DATED_ENTITIES)[number]

/** One move of a milestone. */
export const slipMoveSchema = z
  .strictObject({
    revision: revisionSchema,
    at: z.iso.datetime(),
    author: authorSchema,
    cause: causeSchema,
    from: daySchema,
    to: daySchema,
    days: z.int().meta({ description: 'Calendar days; negative when it comes earlier' }),
    ledBy: z
      .strictObject({ entity: z.enum(DATED_ENTITIES), id: idSchema })
      .nullable()
      .meta({
        description: 'The predecessor from which it followed; `null`: it was moved itself, or taken back',
      }),
    together: z.int().min(0).meta({ description: 'How many other dates the same commit moved' }),
    takenBack: z.boolean().meta({ description: 'By a later undo; an undo itself has its `cause`' }),
  })
  .meta({ id: 'SlipMove' })
export type SlipMove = z.infer<typeof slipMoveSchema>

/** Terminverlauf: where a milestone began and how it came to where it is. */
export interface SlipLedger {
  readonly original: z.infer<typeof daySchema>
  readonly current: z.infer<typeof daySchema>
  /** In their order: their days add up to what lies between `original` and `current`. */
  readonly moves: readonly SlipMove[]
}

const givenReasonSchema = slipReasonSchema
  .omit({ milestoneId: true, revision: true })
  .meta({ id: 'GivenReason' })
export type GivenReason = z.infer<typeof givenReasonSchema>

const explainedMoveSchema = slipMoveSchema
  .extend({ reason: givenReasonSchema.nullable().meta({ description: '`null`: none was given' }) })
  .meta({ id: 'ExplainedMove' })
export type ExplainedMove = z.infer<typeof explainedMoveSchema>

/** The ledger of a milestone, as it is told. */
export const milestoneSlipsSchema = z
  .strictObject({
    milestoneId: idSchema,
    original: daySchema,
    current: daySchema,
    moves: z.array(explainedMoveSchema),
  })
  .meta({ id: 'MilestoneSlips' })
export type MilestoneSlips = z.infer<typeof milestoneSlipsSchema>

/** What there is to say of a milestone in a list of all. */
export const milestoneSlipSchema = z
  .strictObject({
    milestoneId: idSchema,
    original: daySchema,
    current: daySchema,
    days: z.int().meta({ description: 'Calendar days from `original` to `current`' }),
    moves: z.int().min(0).meta({ description: 'Those that hold: neither taken back nor taking back' }),
    lastReason: givenReasonSchema.nullable().meta({ description: 'Of the last move that holds and has one' }),
  })
  .meta({ id: 'MilestoneSlip' })
export type MilestoneSlip = z.infer<typeof milestoneSlipSchema>
