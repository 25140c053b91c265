import { idSchema } from '@fahrplan/shared/kernel'
import { apiTokenSchema, issuedTokenSchema, newApiTokenSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import { municipalitiesOf } from '../../../plugins/session'
import { requireOwnAccount } from '../accounts/ownAccount'
import type { Identity } from '../createIdentity'
import { deleteToken, issueToken, listTokens } from './tokenStore'

interface TokenRoutesOptions {
  readonly identity: Identity
}

const tokensSchema = z.strictObject({ items: z.array(apiTokenSchema) }).meta({ id: 'ApiTokens' })
const tokenParamsSchema = z.strictObject({ id: idSchema })

/** Tokens with which scripts act in somebody's name. No token opens these routes. */
export const tokenRoutes: Routes<TokenRoutesOptions> = async (app, { identity }) => {
  const { database, identities, now } = identity
  const { db } = database

  app.get(
    '/tokens',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'listTokens',
        summary: 'The own tokens, the latest first',
        tags: ['profile'],
        response: { 200: tokensSchema },
        answers: { 200: { description: 'The tokens, without their secrets' } },
      },
    },
    async ({ actor }) => ({ items: await listTokens(db, actor.user.id) }),
  )

  app.post(
    '/tokens',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'createToken',
        summary: 'Make a token for scripts, for one municipality',
        description: 'It may what its owner may there, and loses what the owner loses.',
        tags: ['profile'],
        body: newApiTokenSchema,
        response: { 201: issuedTokenSchema },
        answers: { 201: { description: 'The token; it is told only now' } },
        problems: [
          'malformed-body',
          'not-permitted',
          'body-too-large',
          'unsupported-media-type',
          'invalid-body',
        ],
      },
    },
    async ({ actor, body, log }, reply) => {
      requireOwnAccount(actor)
      if (!municipalitiesOf(actor).includes(body.municipalityId))
        throw new Problem(
          'not-permitted',
          'You can make tokens only for a municipality that is open to you.',
          {
            members: { right: 'makeToken', reason: 'membership' },
          },
        )
      const issued = await issueToken(db, actor.user.id, body, now())
      log.info({ userId: actor.user.id, tokenId: issued.id, scope: issued.scope }, 'token made')
      return reply.code(201).send(issued)
    },
  )

  app.delete(
    '/tokens/:id',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'deleteToken',
        summary: 'Take a token back: it opens nothing any more, at once',
        tags: ['profile'],
        params: tokenParamsSchema,
        answers: { 204: { description: 'Taken back' } },
        problems: ['not-found'],
      },
    },
    async ({ actor, params, log }, reply) => {
      const wasThere = await deleteToken(db, actor.user.id, params.id)
      if (!wasThere) throw new Problem('not-found', 'There is no such token.')
      await identities.changed(actor.user.id)
      log.info({ userId: actor.user.id, tokenId: params.id }, 'token taken back')
      return reply.code(204).send()
    },
  )
}
