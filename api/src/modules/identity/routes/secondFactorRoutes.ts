import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import { requirePassword, requirePasswordAccount } from '../accounts/ownAccount'
import { guarded } from '../attempts/guarded'
import { LIMITS } from '../attempts/limits'
import { secondFactorRemovedMail } from '../links/mails'
import { replaceRecoveryCodes } from '../secondFactor/recoveryCodes'
import { removeSecondFactor } from '../secondFactor/removeSecondFactor'
import { beginSecondFactor, confirmSecondFactor } from '../secondFactor/setUpSecondFactor'
import { totpUri } from '../secondFactor/totp'
import { BODY_PROBLEMS } from './bodyProblems'
import { notify } from './notify'
import type { ProfileRoutesOptions } from './profileRoutes'
import { codeSchema, wrongCode } from './secondFactorSignIn'

const ownPasswordSchema = z
  .strictObject({ password: z.string().min(1).max(200) })
  .meta({ id: 'OwnPassword', description: 'Proves that it is not somebody else at an unlocked screen' })

const newSecondFactorSchema = z
  .strictObject({
    secret: z.string().meta({ description: 'For typing, in base 32' }),
    uri: z.string().meta({ description: 'For a QR code' }),
  })
  .meta({ id: 'NewSecondFactor' })

const recoveryCodesSchema = z
  .strictObject({ recoveryCodes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes', description: 'Told this once; each opens once' })

/** Time-based codes, and what opens when the device is lost. */
export const secondFactorRoutes: Routes<ProfileRoutesOptions> = async (app, { identity }) => {
  const { database, identities, now } = identity
  const { db } = database

  app.post(
    '/second-factor',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'beginSecondFactor',
        summary: 'Get a secret for an authenticator app; a first code has to confirm it',
        tags: ['profile'],
        body: ownPasswordSchema,
        response: { 200: newSecondFactorSchema },
        answers: { 200: { description: 'The secret' } },
        problems: [
          ...BODY_PROBLEMS,
          'wrong-password',
          'not-permitted',
          'already-exists',
          'too-many-attempts',
        ],
      },
    },
    async (request) => {
      const { user } = request.actor
      requirePasswordAccount(request.actor)
      await requirePassword(identity, request, request.body.password)
      const secret = await beginSecondFactor(db, user.id)
      if (secret === undefined)
        throw new Problem('already-exists', 'There is a second factor: remove it before you set up another.')
      return { secret, uri: totpUri(secret, user.email) }
    },
  )

  app.post(
    '/second-factor/confirmation',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'confirmSecondFactor',
        summary: 'Confirm the secret with a first code; from then on a code is wanted at sign-in',
        tags: ['profile'],
        body: codeSchema,
        response: { 200: recoveryCodesSchema },
        answers: { 200: { description: 'The recovery codes' } },
        problems: [...BODY_PROBLEMS, 'wrong-code', 'not-permitted', 'too-many-attempts'],
      },
    },
    async (request) => {
      const userId = request.actor.user.id
      requirePasswordAccount(request.actor)
      const recoveryCodes = await guarded(identity, request, { limit: LIMITS.code, who: userId }, () =>
        confirmSecondFactor(db, userId, request.body.code, now()),
      )
      if (!recoveryCodes) throw wrongCode()
      await identities.changed(userId)
      request.log.info({ userId }, 'second factor set')
      return { recoveryCodes }
    },
  )

  app.delete(
    '/second-factor',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'removeSecondFactor',
        summary: 'Remove the second factor and its recovery codes',
        tags: ['profile'],
        body: ownPasswordSchema,
        answers: { 204: { description: 'Removed' } },
        problems: [...BODY_PROBLEMS, 'wrong-password', 'not-permitted', 'too-many-attempts'],
      },
    },
    async (request, reply) => {
      const { id: userId, email } = request.actor.user
      requirePasswordAccount(request.actor)
      await requirePassword(identity, request, request.body.password)
      const wasThere = await db.transaction((tx) => removeSecondFactor(tx, userId))
      await identities.changed(userId)
      if (wasThere) {
        request.log.info({ userId }, 'second factor removed')
        notify(identity, reply, email, secondFactorRemovedMail())
      }
      return reply.code(204).send()
    },
  )

  app.post(
    '/recovery-codes',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'replaceRecoveryCodes',
        summary: 'Get new recovery codes; the old ones open nothing any more',
        tags: ['profile'],
        body: ownPasswordSchema,
        response: { 200: recoveryCodesSchema },
        answers: { 200: { description: 'The recovery codes' } },
        problems: [...BODY_PROBLEMS, 'wrong-password', 'not-permitted', 'not-found', 'too-many-attempts'],
      },
    },
    async (request) => {
      const { id: userId, hasSecondFactor } = request.actor.user
      requirePasswordAccount(request.actor)
      if (!hasSecondFactor) throw new Problem('not-found', 'There is no second factor.')
      await requirePassword(identity, request, request.body.password)
      const recoveryCodes = await db.transaction((tx) => replaceRecoveryCodes(tx, userId))
      request.log.info({ userId }, 'recovery codes replaced')
      return { recoveryCodes }
    },
  )
}
