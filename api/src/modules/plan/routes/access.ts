import { createHash } from 'node:crypto'
import {
  keyOfViewer,
  may,
  reasonAgainst,
  type Right,
  roleFor,
  type Subject,
  type Viewer,
  visiblePlan,
  visibleRelease,
  type Withheld,
} from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import { type Author, type Strategy, strategyOf } from '@fahrplan/shared/plan'
import { Problem } from '../../../plugins/errors'
import { type Actor, authorOf, type Reader, viewerIn } from '../../../plugins/session'
import { StrategyNotFoundError } from '../errors'
import type { PlanAtRevision, PlanStore } from '../planStore'

/** The latest state of a strategy that was released for the committee. */
export interface ReleasedPlan extends PlanAtRevision {
  readonly id: Id
  readonly title: string
  readonly at: string
}

export type FindReleased = (strategyId: Id) => Promise<ReleasedPlan | undefined>

/** A strategy as one viewer sees it. */
export interface View extends PlanAtRevision {
  readonly viewer: Viewer
  readonly withheld: readonly Withheld[]
  readonly released: { readonly title: string; readonly at: string } | null
  /** Viewers with the same key see the same at the same revision; empty for whoever sees everything. */
  readonly key: string
}

/** Every way into a strategy leads through here: whoever does not belong to its municipality finds nothing. */
export interface Access {
  /** @throws StrategyNotFoundError when the strategy is none of theirs */
  viewerOf(actor: Reader, strategyId: Id): Promise<Viewer>
  /** @throws StrategyNotFoundError; Problem when no role has the right, whatever the conditions */
  enter(actor: Actor, strategyId: Id, right: Right): Promise<{ viewer: Viewer; author: Author }>
  /** What a view would be of, without looking at the plan. @throws as `view` */
  glance(actor: Actor, strategyId: Id): Promise<Pick<View, 'revision' | 'key'>>
  /** The living plan, or for whoever only reads what is released, that. @throws StrategyNotFoundError, Problem */
  view(actor: Reader, strategyId: Id): Promise<View>
  /** As it stands in this viewer's lists, if it does. */
  listed(viewer: Viewer, strategy: Strategy): Promise<Strategy | undefined>
}

export function createAccess(planStore: PlanStore, findReleased: FindReleased): Access {
  async function viewerOf(actor: Reader, strategyId: Id): Promise<Viewer> {
    const viewer = viewerIn(actor, await planStore.municipalityOf(strategyId))
    if (!viewer) throw new StrategyNotFoundError(strategyId)
    return viewer
  }

  async function released(viewer: Viewer, strategyId: Id): Promise<View> {
    requireRight(viewer, 'readReleased')
    const found = await findReleased(strategyId)
    if (!found) throw new Problem('nothing-released', 'No state of this strategy has been released yet.')
    const { id, title, at, revision } = found
    const living = await planStore.read(strategyId)
    const visible = visibleRelease(found.plan, viewer, living.plan)
    // What is withheld from a release can become more without a new one.
    const key = `${id}.${keyPart(viewer)}.${digest([...visible.plan.measure.keys()].join())}`
    return { ...visible, revision, viewer, key, released: { title, at } }
  }

  return {
    viewerOf,
    async enter(actor, strategyId, right) {
      const viewer = await viewerOf(actor, strategyId)
      requireRight(viewer, right)
      return { viewer, author: authorOf(actor, roleFor(viewer, right) ?? viewer.roles[0]!) }
    },
    async glance(actor, strategyId) {
      const viewer = await viewerOf(actor, strategyId)
      if (!may(viewer, 'readPlan')) return released(viewer, strategyId)
      return { revision: await planStore.head(strategyId), key: keyPart(viewer) }
    },
    async view(actor, strategyId) {
      const viewer = await viewerOf(actor, strategyId)
      if (!may(viewer, 'readPlan')) return released(viewer, strategyId)
      const { revision, plan } = await planStore.read(strategyId)
      return { ...visiblePlan(plan, viewer), revision, viewer, key: keyPart(viewer), released: null }
    },
    async listed(viewer, strategy) {
      if (may(viewer, 'readPlan')) return strategy
      const found = may(viewer, 'readReleased') ? await findReleased(strategy.id) : undefined
      return found && strategyOf(found.plan)
    },
  }
}

/** @throws Problem that names the right and what speaks against it */
export function requireRight(viewer: Viewer | undefined, right: Right, subject?: Subject): Viewer {
  const reason = viewer ? reasonAgainst(viewer, right, subject) : 'role'
  if (viewer && (reason === null || (subject === undefined && reason !== 'role'))) return viewer
  throw new Problem('not-permitted', `Your role does not include this right (${right}: ${reason}).`, {
    members: { right, reason },
  })
}

function keyPart(viewer: Viewer): string {
  const key = keyOfViewer(viewer)
  return key === 'all' ? '' : digest(key)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
