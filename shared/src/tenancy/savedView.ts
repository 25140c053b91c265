import { z } from 'zod'
import { idSchema } from '../kernel'
import { titleSchema } from '../plan'

/** The part of an address behind the question mark, as `URLSearchParams` writes it. */
const viewQuerySchema = z
  .string()
  .max(2_000)
  .regex(/^[\w*.+%&=-]*$/, 'not a query as an address has it')
  .meta({ description: 'What the roadmap shows, as in its address behind the question mark' })

const shape = {
  name: titleSchema,
  query: viewQuerySchema,
  shared: z.boolean().meta({ description: 'Whether everybody in the strategy finds it, or only its owner' }),
}

/** Gespeicherte Ansicht: what the roadmap shows, under a name. */
export const savedViewSchema = z
  .strictObject({
    id: idSchema,
    ...shape,
    ownerId: idSchema,
    ownerName: z.string().nullable().meta({ description: '`null` once the owner has left' }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'SavedView' })
export type SavedView = z.infer<typeof savedViewSchema>

export const newSavedViewSchema = z
  .strictObject({ id: idSchema.optional(), ...shape, shared: shape.shared.default(false) })
  .meta({ id: 'NewSavedView' })
export type NewSavedView = z.input<typeof newSavedViewSchema>

export const savedViewPatchSchema = z.strictObject(shape).partial().meta({ id: 'SavedViewPatch' })
export type SavedViewPatch = z.infer<typeof savedViewPatchSchema>
