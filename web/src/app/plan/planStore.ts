import type { Day, Id } from '@fahrplan/shared/kernel'
import {
  type Author,
  type Cause,
  type Change,
  type Commit,
  emptyPlan,
  fromDocument,
  type Plan,
  type Strategy,
  strategyOf,
} from '@fahrplan/shared/plan'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { readSetting, writeSetting } from '../settings'
import { CommitQueue } from './commitQueue'
import { followCommits } from './followCommits'
import {
  changesToUndo,
  emptyHistory,
  type OwnStep,
  stepDone,
  stepRedone,
  stepUndone,
  withoutStep,
} from './ownHistory'
import { type CommitResult, overlay, type PendingCommit } from './pendingCommits'
import { fetchCommits, fetchPlan, fetchSession, fetchStrategies } from './planApi'
import { receive, serverPlan, type ServerPlan } from './serverPlan'

/** A commit that the server did not take, kept until its author has decided what becomes of it. */
export interface Refusal {
  readonly changes: readonly Change[]
  readonly result: Exclude<CommitResult, { status: 'saved' }>
}

export interface CommitOptions {
  /** The caller shows what was invalid itself, beside its own fields; conflicts are always shown by the application. */
  readonly showsInvalid?: boolean
}

const LAST_STRATEGY = 'fahrplan.strategy'

/**
 * The plan on the screen: the server's, with the own commits that are still on the way.
 * Pages read it through selectors and keep no copy.
 */
export const usePlanStore = defineStore('plan', () => {
  const state = ref<'loading' | 'empty' | 'ready' | 'failed'>('loading')
  const failure = shallowRef<unknown>()
  const online = ref(true)
  const today = ref<Day>('1970-01-01')
  const actor = shallowRef<Author>()
  const strategies = shallowRef<readonly Strategy[]>([])
  const server = shallowRef<ServerPlan>(serverPlan(0, emptyPlan))
  const pending = shallowRef<readonly PendingCommit[]>([])
  const refusals = shallowRef<readonly Refusal[]>([])
  const history = shallowRef(emptyHistory)

  let queue: CommitQueue | undefined
  let stopFollowing: (() => void) | undefined

  const plan = computed<Plan>(() => overlay(server.value.plan, pending.value))
  const strategy = computed(() => strategyOf(plan.value))
  const revision = computed(() => server.value.revision)
  const pendingCount = computed(() => pending.value.length)
  const canUndo = computed(() => history.value.done.length > 0)
  const canRedo = computed(() => history.value.undone.length > 0)

  /** Without an id: the strategy seen last in this browser, else the first one. */
  async function load(strategyId?: Id): Promise<void> {
    state.value = 'loading'
    try {
      const [session, found] = await Promise.all([fetchSession(), fetchStrategies()])
      today.value = session.today
      actor.value = session.actor
      strategies.value = found
      const chosen = choose(found, strategyId)
      if (!chosen) state.value = 'empty'
      else await open(chosen.id)
    } catch (error) {
      failure.value = error
      state.value = 'failed'
    }
  }

  function choose(found: readonly Strategy[], wanted?: Id): Strategy | undefined {
    const byId = (id: Id | null | undefined) => found.find((one) => one.id === id)
    return byId(wanted) ?? byId(readSetting(LAST_STRATEGY)) ?? found[0]
  }

  async function open(id: Id): Promise<void> {
    stopFollowing?.()
    queue?.close()
    const loaded = await fetchPlan(id)
    server.value = serverPlan(loaded.revision, fromDocument(loaded.plan))
    pending.value = []
    history.value = emptyHistory
    writeSetting(LAST_STRATEGY, id)
    queue = new CommitQueue(id, {
      onChange: (commits) => (pending.value = commits),
      onAnswer: ({ commit }) => commit && takeIn(commit, true),
      onOnline: (value) => (online.value = value),
    })
    stopFollowing = followCommits(id, () => server.value.revision, {
      onCommit: (commit) => takeIn(commit, false),
      onOnline: cameOnline,
      onReset: () => void loadAnew(id),
    })
    state.value = 'ready'
  }

  /** The server's history is another one, a restored backup perhaps: what was on its way is sent again upon it. */
  async function loadAnew(id: Id): Promise<void> {
    const waiting = queue?.close() ?? []
    await load(id)
    for (const { changes } of waiting) void commit(changes)
  }

  function cameOnline(value: boolean): void {
    const back = value && !online.value
    online.value = value
    if (!back) return
    void queue?.send()
    // Days may have passed since the connection broke.
    void fetchSession().then((session) => (today.value = session.today), ignore)
  }

  function takeIn(commit: Commit, own: boolean): void {
    server.value = receive(server.value, commit)
    queue?.reached(server.value.revision)
    if (own && server.value.early.size > 0) void catchUp()
  }

  /** The stream may be slower than an answer, or broken: ask for what lies between. */
  async function catchUp(): Promise<void> {
    const commits = await fetchCommits(strategy.value.id, server.value.revision).catch(() => [])
    for (const commit of commits) server.value = receive(server.value, commit)
    queue?.reached(server.value.revision)
  }

  /** Shows the changes at once and sends them; the answer says what became of them. */
  async function commit(changes: readonly Change[], options: CommitOptions = {}): Promise<CommitResult> {
    if (changes.length === 0) return { status: 'saved', revision: revision.value }
    const { step, result } = sendStep(changes, () => ({ kind: 'edit' }))
    history.value = stepDone(history.value, step)
    return settle(step, await result, options)
  }

  async function undo(): Promise<CommitResult | undefined> {
    const step = history.value.done.at(-1)
    if (!step) return undefined
    history.value = stepUndone(history.value)
    const { result } = sendStep(changesToUndo(step), () => causeOf('undo', step))
    return settle(step, await result)
  }

  async function redo(): Promise<CommitResult | undefined> {
    const undone = history.value.undone.at(-1)
    if (!undone) return undefined
    const { step, result } = sendStep(undone.changes, () => causeOf('redo', undone))
    history.value = stepRedone(history.value, step)
    return settle(step, await result)
  }

  function sendStep(changes: readonly Change[], cause: () => Cause) {
    if (!queue) throw new Error('no strategy is open')
    let revisionOfStep: number | undefined
    const step: OwnStep = { changes, revision: () => revisionOfStep }
    const result = queue.add(changes, cause).then((answer) => {
      if (answer.status === 'saved') revisionOfStep = answer.revision
      return answer
    })
    return { step, result }
  }

  function settle(
    step: OwnStep,
    result: CommitResult,
    { showsInvalid = false }: CommitOptions = {},
  ): CommitResult {
    if (result.status === 'saved') return result
    history.value = withoutStep(history.value, step)
    const shown = result.status === 'invalid' && showsInvalid
    if (!shown) refusals.value = [...refusals.value, { changes: step.changes, result }]
    return result
  }

  function dismiss(refusal: Refusal): void {
    refusals.value = refusals.value.filter((one) => one !== refusal)
  }

  return {
    state,
    failure,
    online,
    today,
    actor,
    strategies,
    plan,
    strategy,
    revision,
    pendingCount,
    canUndo,
    canRedo,
    refusals,
    load,
    commit,
    undo,
    redo,
    dismiss,
  }
})

function causeOf(kind: 'undo' | 'redo', step: OwnStep): Cause {
  const of = step.revision()
  // Steps are sent in their order, so an earlier one has its revision; one without was refused.
  return of === undefined ? { kind: 'edit' } : { kind, of }
}

function ignore(): void {}
