import { z } from 'zod'
import { idSchema } from '../kernel'
import { authorSchema, revisionSchema, titleSchema } from '../plan'

/** Festgehaltener Stand: a plan at a revision, kept whole and never changed. The committee reads released ones. */
export const snapshotSchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    revision: revisionSchema,
    takenAt: z.iso.datetime(),
    takenBy: authorSchema,
    releasedAt: z.iso.datetime().nullable(),
    releasedBy: authorSchema.nullable(),
    /** In hexadecimal. */
    sha256: z
      .string()
      .length(64)
      .meta({ description: 'Of the whole plan as JSON with its members in order (RFC 8785)' }),
  })
  .meta({ id: 'Snapshot' })
export type Snapshot = z.infer<typeof snapshotSchema>

export const newSnapshotSchema = z
  .strictObject({ id: idSchema.optional(), title: titleSchema })
  .meta({ id: 'NewSnapshot' })
