import type { Id } from '@fahrplan/shared/kernel'
import { sameValue } from '@fahrplan/shared/plan'
import type { Session, SessionUser } from '@fahrplan/shared/tenancy'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { onSignInRequired } from '../api'
import { usePlanStore } from '../plan'
import { linkWindows } from './otherWindows'
import { forgetPerson } from './personalTraces'
import { endSession, fetchSession } from './sessionApi'

/** Who sits in front of this window, and how others may sign in. */
export const useSessionStore = defineStore('session', () => {
  const plan = usePlanStore()
  const session = shallowRef<Session>()
  const failure = shallowRef<unknown>()
  /** The session ended while somebody was at work: the sign-in lies over the work until they are back. */
  const ended = ref(false)

  const user = computed<SessionUser | null>(() => session.value?.user ?? null)

  let loading: Promise<void> | undefined
  const windows = linkWindows(() => void lookAgain())

  /** Once at the start, and again after it failed. */
  function load(): Promise<void> {
    loading ??= fetchSession()
      .then(replace, (error: unknown) => void (failure.value = error))
      .finally(() => (loading = undefined))
    return loading
  }

  /** What the server says about who is signed in. Nobody else takes over what the one before has left open. */
  function replace(next: Session): void {
    failure.value = undefined
    const before = user.value
    if (before && next.user && next.user.id !== before.id) return startAfresh('/')
    // The screens behind the sign-in keep the person whose work they show.
    session.value = next.user ? next : { ...next, user: before }
    plan.today = next.today
    if (next.user) cameIn(before, next.user)
    else if (before) interrupt()
  }

  function cameIn(before: SessionUser | null, now: SessionUser): void {
    const isBack = ended.value
    ended.value = false
    if (!before || isBack) windows.tell()
    // With other rights it is another plan that one sees.
    if (isBack || (before && !sameValue(before.memberships, now.memberships))) void plan.resume()
  }

  function interrupt(): void {
    if (!user.value || ended.value) return
    ended.value = true
    plan.pause()
  }

  async function refresh(): Promise<void> {
    await fetchSession().then(replace, ignore)
  }

  /** Nothing is sent in the name of somebody else who may have signed in meanwhile in another window. */
  async function lookAgain(): Promise<void> {
    if (!user.value) return refresh()
    plan.pause()
    const wasEnded = ended.value
    await refresh()
    if (user.value && !wasEnded && !ended.value) void plan.resume()
  }

  /** @throws when the server cannot be reached: then nobody has been signed out. */
  async function signOut(next = '/anmelden'): Promise<void> {
    const { redirectTo } = await endSession()
    windows.tell()
    startAfresh(redirectTo ?? next)
  }

  /** Gives up what an ended session has left open. */
  function leave(): void {
    startAfresh('/anmelden')
  }

  /** A new document forgets all that this one knew; the stores are emptied for browsers that keep old documents. */
  function startAfresh(address: string): void {
    forgetPerson()
    plan.close()
    ended.value = false
    session.value = undefined
    openAnew(address)
  }

  function membershipIn(municipalityId: Id | undefined) {
    return user.value?.memberships.find(({ municipality }) => municipality.id === municipalityId)
  }

  onScopeDispose(onSignInRequired(interrupt))
  // Days may have passed since, and roles may be others.
  watch(
    () => plan.interruptions,
    () => void refresh(),
  )

  return { session, user, failure, ended, load, replace, refresh, signOut, leave, membershipIn }
})

/** An address that differs only in its fragment would not be loaded, so it is put there first. */
function openAnew(address: string): void {
  if (!address.startsWith('/')) return location.assign(address)
  history.replaceState(null, '', address)
  location.reload()
}

function ignore(): void {}
