import { z } from 'zod'
import { idSchema } from '../../kernel'
import { type Change, changeSchema, changesSchema } from '../changes'

export const ROLES = ['admin', 'strategist', 'consultant', 'departmentHead', 'committee'] as const
export type Role = (typeof ROLES)[number]

/** Who made a change, in which role; the name is kept as it was then, until its owner asks to be forgotten. */
export const authorSchema = z
  .strictObject({ id: idSchema, name: z.string().min(1).max(300).nullable(), role: z.enum(ROLES) })
  .meta({ id: 'Author' })
export type Author = z.infer<typeof authorSchema>

const OWN_CAUSES = [
  z.strictObject({ kind: z.literal('edit') }),
  z.strictObject({ kind: z.literal('undo'), of: z.int().min(1) }),
  z.strictObject({ kind: z.literal('redo'), of: z.int().min(1) }),
  z.strictObject({ kind: z.literal('import'), source: z.string().max(300) }),
] as const

/** Why a client makes a commit. `undo` and `redo` name the revision that they take back or repeat. */
export const ownCauseSchema = z.discriminatedUnion('kind', OWN_CAUSES).meta({ id: 'OwnCause' })

/** Why a commit was made. `reorganisation`: the departments follow the municipality's register. */
export const causeSchema = z
  .discriminatedUnion('kind', [...OWN_CAUSES, z.strictObject({ kind: z.literal('reorganisation') })])
  .meta({ id: 'Cause' })
export type Cause = z.infer<typeof causeSchema>

/** One entry of the journal: replayed from the first to the last, the journal is the plan. */
export interface Commit {
  readonly revision: number
  readonly at: string
  readonly author: Author
  readonly cause: Cause
  readonly changes: readonly Change[]
}

export const revisionSchema = z.int().min(0).meta({ description: 'Number of commits so far' })

export const commitSchema = z
  .strictObject({
    revision: revisionSchema,
    at: z.iso.datetime(),
    author: authorSchema,
    cause: causeSchema,
    changes: z.array(changeSchema),
  })
  .meta({ id: 'Commit' })

/** What a client sends to the door. */
export const commitRequestSchema = z
  .strictObject({ changes: changesSchema, cause: ownCauseSchema.default({ kind: 'edit' }) })
  .meta({ id: 'CommitRequest' })
export type CommitRequest = z.infer<typeof commitRequestSchema>
