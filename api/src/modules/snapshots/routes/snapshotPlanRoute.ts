import { may, type Viewer, visibleRelease, type VisiblePlan } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Snapshot } from '@fahrplan/shared/tenancy'
import { Problem } from '../../../plugins/errors'
import type { App } from '../../../plugins/schemas'
import {
  chooseEncoding,
  encodePlan,
  ifNoneMatchSchema,
  PLAN_HEADERS,
  planAnswerSchema,
  requireRight,
  sendPlan,
  tagOfBody,
} from '../../plan'
import { findSnapshot } from '../findSnapshot'
import { type SnapshotRoutesOptions, snapshotParamsSchema } from './options'

export function snapshotPlanRoute(app: App, options: SnapshotRoutesOptions): void {
  const { db, access } = options

  app.get(
    '/snapshots/:snapshotId/plan',
    {
      schema: {
        operationId: 'readSnapshot',
        summary: 'The whole plan as it was kept',
        tags: ['snapshots'],
        description: 'What has become confidential since is withheld as in the living plan.',
        params: snapshotParamsSchema,
        headers: ifNoneMatchSchema,
        answers: {
          200: {
            description: 'The plan, compressed as the client accepts it',
            schema: planAnswerSchema,
            headers: { etag: 'One for each content and encoding' },
          },
          304: { description: 'It is as it was seen before' },
        },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async ({ params, headers, actor }, reply) => {
      const { strategyId, snapshotId } = params
      const viewer = requireRight(await access.viewerOf(actor, strategyId), 'readReleased')
      const snapshot = await findSnapshot(db, strategyId, snapshotId)
      const { title, revision, releasedAt: at } = snapshot
      if (at === null && !may(viewer, 'readPlan'))
        throw new Problem('not-found', 'There is no such snapshot.')
      const visible = await planFor(options, { strategyId, snapshot, viewer })
      const released = at === null ? null : { title, at }
      const encoding = chooseEncoding(headers['accept-encoding'])
      const tag = tagOfBody(await encodePlan({ ...visible, revision, released }, encoding))
      reply.header('etag', tag)
      if (isKnown(headers['if-none-match'], tag)) return reply.code(304).headers(PLAN_HEADERS).send()
      return sendPlan(reply, { ...visible, revision, released }, encoding)
    },
  )
}

/** By weak comparison, as a proxy may have weakened the tag. */
function isKnown(known: string | undefined, tag: string): boolean {
  return known !== undefined && (known.trim() === '*' || known.includes(tag))
}

interface Wanted {
  readonly strategyId: Id
  readonly snapshot: Snapshot
  readonly viewer: Viewer
}

/**
 * A measure that has become restricted takes its past along. What was released has left the house otherwise; a state
 * that was only kept is as confidential as the journal, also about what is restricted no longer.
 */
async function planFor(
  { planStore, plans }: SnapshotRoutesOptions,
  { strategyId, snapshot, viewer }: Wanted,
): Promise<VisiblePlan> {
  const plan = await plans.get(strategyId, snapshot.id)
  const living = await planStore.read(strategyId)
  if (snapshot.releasedAt !== null) return visibleRelease(plan, viewer, living.plan)
  const history = await planStore.history(strategyId, living.revision)
  return history.visiblePast({ revision: snapshot.revision, plan }, viewer, living.plan)
}
