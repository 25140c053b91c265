import { z } from 'zod'
import { idSchema } from '../kernel'
import { idListSchema, ROLES, titleSchema } from '../plan'

/** Checked before it becomes lower case: there are letters that only then look like those of another address. */
export const emailSchema = z.string().trim().max(254).check(z.email()).toLowerCase()

/** At least one: without a role somebody is no member. */
export const rolesSchema = z
  .array(z.enum(ROLES))
  .min(1)
  .refine((roles) => new Set(roles).size === roles.length, { message: 'duplicate' })

/** Mitgliedschaft: a user's roles in one municipality, and the departments that count as the own ones. */
export const membershipSchema = z
  .strictObject({ roles: rolesSchema, departmentIds: idListSchema })
  .meta({ id: 'Membership' })
export type Membership = z.infer<typeof membershipSchema>

/** A member as the administration sees it. */
export const memberSchema = z
  .strictObject({
    userId: idSchema,
    name: titleSchema,
    email: z.string(),
    ...membershipSchema.shape,
    hasPassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    /** Signs in with the organisation's own accounts. */
    hasOrganisationAccount: z.boolean(),
    lastSignInAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof memberSchema>

export const newInvitationSchema = z
  .strictObject({ email: emailSchema, ...membershipSchema.shape })
  .meta({ id: 'NewInvitation' })
export type NewInvitation = z.input<typeof newInvitationSchema>

/** Einladung: single use, until it expires. */
export const invitationSchema = z
  .strictObject({
    id: idSchema,
    email: z.string(),
    ...membershipSchema.shape,
    invitedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof invitationSchema>

/** A one-time link, and whether the mail with it is on its way; shown because mail may be switched off or lost. */
export const issuedLinkSchema = z
  .strictObject({
    /** Absent once it was mailed: then only its reader knows it. */
    link: z.string().nullable(),
    mailed: z.boolean(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'IssuedLink' })
export type IssuedLink = z.infer<typeof issuedLinkSchema>
