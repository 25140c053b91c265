import { z } from 'zod'
import { idSchema } from '../kernel'
import { titleSchema } from '../plan'

export const TOKEN_SCOPES = ['read', 'write'] as const

/** Zugriffsschlüssel: lets a script act for its owner in one municipality. */
export const apiTokenSchema = z
  .strictObject({
    id: idSchema,
    name: titleSchema,
    municipalityId: idSchema,
    scope: z.enum(TOKEN_SCOPES),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiToken' })
export type ApiToken = z.infer<typeof apiTokenSchema>

export const MOST_TOKEN_DAYS = 365

export const newApiTokenSchema = z
  .strictObject({
    name: titleSchema,
    municipalityId: idSchema,
    scope: z.enum(TOKEN_SCOPES),
    days: z.int().min(1).max(MOST_TOKEN_DAYS),
  })
  .meta({ id: 'NewApiToken' })
export type NewApiToken = z.infer<typeof newApiTokenSchema>

/** The only time that the token itself is told. */
export const issuedTokenSchema = apiTokenSchema.extend({ token: z.string() }).meta({ id: 'IssuedToken' })
export type IssuedToken = z.infer<typeof issuedTokenSchema>
