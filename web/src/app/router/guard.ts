import { may } from '@fahrplan/shared/access'
import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router'
import { addressedStrategy, type StrategyEntry, STRATEGY, usePlanStore } from '../plan'
import { localPath, useSessionStore } from '../session'

const SIGN_IN = '/anmelden'

/** Whoever is not signed in goes to the sign-in first, and from there on to where they wanted. */
export async function guard(to: RouteLocationNormalized): Promise<RouteLocationRaw | undefined> {
  const session = useSessionStore()
  if (!session.session) await session.load()
  // Without an answer there is nothing to decide by, and the page says so.
  if (!session.session) return undefined
  if (to.path === SIGN_IN && session.user && !session.ended) return localPath(to.query['weiter'])
  if (to.meta.public) return undefined
  if (!session.user) return { path: SIGN_IN, query: to.path === '/' ? {} : { weiter: to.fullPath } }
  return followStrategy(to)
}

/** Opens the strategy that the address names; an address that names none gets the one that is open. */
function followStrategy(to: RouteLocationNormalized): RouteLocationRaw | undefined {
  const plan = usePlanStore()
  plan.prefer(mayBeEdited)
  const named = to.query[STRATEGY]
  const wanted = typeof named === 'string' ? named : undefined
  if (plan.state === 'closed') void plan.load(wanted)
  else if (wanted && plan.strategies.some(({ id }) => id === wanted)) void plan.open(wanted)
  else if (plan.state === 'ready' && wanted !== addressedStrategy())
    return { path: to.path, query: { ...to.query, [STRATEGY]: addressedStrategy() }, hash: to.hash }
  return undefined
}

/** Whoever only edits drafts begins with a draft. */
function mayBeEdited({ municipalityId, status }: StrategyEntry): boolean {
  const membership = useSessionStore().membershipIn(municipalityId)
  return membership !== undefined && may(membership, 'editPlan', { status })
}
