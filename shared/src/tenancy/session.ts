import { z } from 'zod'
import { daySchema, idSchema } from '../kernel'
import { ROLES, titleSchema } from '../plan'
import { emailSchema, membershipSchema } from './member'
import { municipalitySchema } from './municipality'

export const passwordSchema = z.string().min(12).max(200)
/** Six digits, or a recovery code; spaces and dashes do not matter. */
export const secondFactorCodeSchema = z.string().trim().min(6).max(40)

/** Who is signed in, and where they belong. */
export const sessionUserSchema = z
  .strictObject({
    id: idSchema,
    name: titleSchema,
    email: z.string(),
    /** May start municipalities in this installation. */
    isOperator: z.boolean(),
    isDemo: z.boolean(),
    hasPassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    memberships: z.array(
      z.strictObject({
        municipality: municipalitySchema,
        ...membershipSchema.shape,
        /** Closed until a second factor has been set up. */
        needsSecondFactor: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SessionUser' })
export type SessionUser = z.infer<typeof sessionUserSchema>

/** Answers to whoever asks, also before sign-in. */
export const sessionSchema = z
  .strictObject({
    user: sessionUserSchema.nullable(),
    /** The password was right, a code is still wanted. */
    awaitsSecondFactor: z.boolean(),
    today: daySchema.meta({ description: 'The day that the server plans from' }),
    version: z.string(),
    signIn: z.strictObject({
      /** Name of the organisation's own sign-in. */
      organisation: z.string().nullable(),
      /** Without mail, links are handed on by the administration. */
      mail: z.boolean(),
      /** Demo mode: accounts to enter with one click. */
      demoRoles: z.array(z.enum(ROLES)),
    }),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof sessionSchema>

/** Whether a new address waits to be confirmed by a mail to it, or counts already. */
export const changedEmailSchema = z
  .strictObject({ user: sessionUserSchema, awaitsConfirmation: z.boolean() })
  .meta({ id: 'ChangedEmail' })
export type ChangedEmail = z.infer<typeof changedEmailSchema>

export const credentialsSchema = z
  .strictObject({ email: emailSchema, password: z.string().min(1).max(200) })
  .meta({ id: 'Credentials' })

/** What a one-time link is for, told to whoever has it. */
export const LINK_KINDS = ['setup', 'operator', 'invitation', 'passwordReset', 'emailChange'] as const
export const openedLinkSchema = z
  .strictObject({
    kind: z.enum(LINK_KINDS),
    /** Absent with `setup` and `operator`: whoever has such a link names their own. */
    email: z.string().nullable(),
    /** Absent with `setup` and `operator`, and when only the account is changed. */
    municipalityName: z.string().nullable(),
    /** There is an account with this address: its owner signs in, and then accepts. */
    hasAccount: z.boolean(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'OpenedLink' })
export type OpenedLink = z.infer<typeof openedLinkSchema>

/** One of the places where somebody is signed in. */
export const signedInPlaceSchema = z
  .strictObject({
    id: idSchema,
    isCurrent: z.boolean(),
    method: z.enum(['password', 'organisation', 'demo', 'link']),
    /** As the browser names itself. */
    userAgent: z.string(),
    signedInAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
  })
  .meta({ id: 'SignedInPlace' })
export type SignedInPlace = z.infer<typeof signedInPlaceSchema>
