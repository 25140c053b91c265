import {
  type Change,
  commitRequestSchema,
  commitSchema,
  MAX_CHANGES,
  revisionSchema,
  type Violation,
} from '@fahrplan/shared/plan'
import { z } from 'zod'
import { jsonPointer, Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import type { PlanStore } from '../planStore'
import type { Access } from './access'
import { idempotencyOf } from './idempotency'
import { leavesArchive, type OnWoken } from './leavesArchive'
import { idempotencyHeadersSchema, strategyParamsSchema } from './params'
import { pointing } from './problems'

const BODY_LIMIT = 16 * 1024 * 1024

const commitAnswerSchema = z
  .strictObject({
    revision: revisionSchema,
    commit: commitSchema.nullable().meta({ description: '`null` when there was nothing left to change' }),
  })
  .meta({ id: 'CommitAnswer' })

interface CommitRouteOptions {
  readonly planStore: PlanStore
  readonly access: Access
  readonly onWoken: OnWoken
}

export const commitRoute: Routes<CommitRouteOptions> = async (app, { planStore, access, onWoken }) => {
  app.post(
    '/commits',
    {
      bodyLimit: BODY_LIMIT,
      preValidation: (request, _reply, done) => done(tooManyChanges(request.body)),
      schema: {
        operationId: 'commit',
        summary: 'Change the plan, all or nothing',
        description:
          'Every changed field tells its old value: other fields of the same entity may have moved on, ' +
          'the same field may not. A conflict tells both values.',
        tags: ['plan'],
        params: strategyParamsSchema,
        headers: idempotencyHeadersSchema,
        body: commitRequestSchema,
        answers: { 200: { description: 'What became of it', schema: commitAnswerSchema } },
        problems: [
          'malformed-body',
          'invalid-parameters',
          'not-permitted',
          'not-found',
          'conflict',
          'still-referenced',
          'body-too-large',
          'unsupported-media-type',
          'invalid-body',
          'rule-violated',
          'idempotency-key-reused',
        ],
      },
    },
    async (request) => {
      const { changes, cause } = request.body
      const { strategyId } = request.params
      const { viewer, author } = await access.enter(request.actor, strategyId, 'reportProgress')
      const { revision, commit } = await pointing(
        (violation) => pointerInto(changes, violation),
        planStore.commit({
          strategyId,
          author,
          viewer,
          changes,
          cause,
          idempotency: idempotencyOf(request),
        }),
      )
      if (commit && leavesArchive(commit.changes)) await onWoken(strategyId, commit.author)
      return { revision, commit }
    },
  )
}

/** Counted before they are validated one by one. */
function tooManyChanges(body: unknown): Problem | undefined {
  const changes = (body as { changes?: unknown } | null)?.changes
  if (!Array.isArray(changes) || changes.length <= MAX_CHANGES) return undefined
  const message = `at most ${MAX_CHANGES} changes at once`
  return new Problem('invalid-body', message, {
    members: { errors: [{ pointer: '/changes', field: 'changes', rule: 'schema.too_big', message }] },
  })
}

function pointerInto(changes: readonly Change[], { entity, id, field }: Violation): string | undefined {
  const path = field.split('.')
  const index = changes.findLastIndex(
    (change) =>
      change.entity === entity &&
      change.id === id &&
      (change.op !== 'update' || Object.hasOwn(change.after, path[0]!)),
  )
  if (index < 0) return undefined
  return jsonPointer(['changes', index, ...(changes[index]!.op === 'delete' ? [] : ['after', ...path])])
}
