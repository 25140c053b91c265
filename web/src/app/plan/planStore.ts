import type { Withheld } from '@fahrplan/shared/access'
import type { Day, Id } from '@fahrplan/shared/kernel'
import {
  type Cause,
  type Change,
  type Commit,
  emptyPlan,
  fromDocument,
  type Plan,
  strategyOf,
} from '@fahrplan/shared/plan'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { isProblem, UnreachableError } from '../api'
import { readSetting, writeSetting } from '../settings'
import { CommitQueue, type UnansweredCommit } from './commitQueue'
import { followCommits } from './followCommits'
import { followReleases } from './followReleases'
import {
  changesToUndo,
  emptyHistory,
  type OwnStep,
  stepDone,
  stepRedone,
  stepUndone,
  withoutStep,
} from './ownHistory'
import { type CommitResult, overlay, type PendingCommit, sameOr } from './pendingCommits'
import {
  type CommitAnswer,
  fetchPlan,
  fetchStrategies,
  type PlanAnswer,
  type Released,
  type StrategyEntry,
} from './planApi'
import { receive, serverPlan, type ServerPlan } from './serverPlan'

/** A commit that the server did not take, kept until its author has decided what becomes of it. */
export interface Refusal {
  readonly changes: readonly Change[]
  readonly result: Exclude<CommitResult, { status: 'saved' }>
}

export interface CommitOptions {
  /** The caller shows what was invalid itself, beside its own fields; conflicts are always shown by the application. */
  readonly showsInvalid?: boolean
  /** Called when its author takes it back. */
  readonly onUndone?: () => void
  /** Where the changes come from, when nobody has typed them: the name of a file. */
  readonly importedFrom?: string
}

/** `closed`: nobody has asked for a plan. `empty`: there is none to show. */
type PlanState = 'closed' | 'loading' | 'empty' | 'ready' | 'failed'

const LAST_STRATEGY = 'fahrplan.strategy'
const RETRY_MS = 2_000
/** What the journal keeps of where an import came from. */
const LONGEST_SOURCE = 300

/**
 * The plan on the screen: the server's, with the own commits that are still on the way.
 * Pages read it through selectors and keep no copy.
 */
export const usePlanStore = defineStore('plan', () => {
  const state = ref<PlanState>('closed')
  const failure = shallowRef<unknown>()
  /** Title of a strategy that went out of reach while it was open. */
  const lost = ref<string>()
  const online = ref(true)
  /** How often the stream ended or was refused and the server answered again: what the person may can have changed. */
  const interruptions = ref(0)
  /** The server's day, which the session tells: a setting, so that demos and tests are repeatable. */
  const today = ref<Day>('1970-01-01')
  const strategies = shallowRef<readonly StrategyEntry[]>([])
  const server = shallowRef<ServerPlan>(serverPlan(0, emptyPlan))
  const withheld = shallowRef<readonly Withheld[]>([])
  const released = shallowRef<Released | null>(null)
  const pending = shallowRef<readonly PendingCommit[]>([])
  const refusals = shallowRef<readonly Refusal[]>([])
  const history = shallowRef(emptyHistory)

  /** Of the strategy on the screen. */
  const openId = ref<Id>()

  let wantedId: Id | undefined
  let isPreferred: (strategy: StrategyEntry) => boolean = () => true
  let queue: CommitQueue | undefined
  let stopFollowing: (() => void) | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  /** Counts what was begun, so that an answer to what has been overtaken is thrown away. */
  let turn = 0
  /** The stream has begun anew and has told nothing yet. */
  let catchingUp = false

  const plan = computed<Plan>((before) => sameOr(before, overlay(server.value.plan, pending.value)))
  const strategy = computed(() => strategyOf(plan.value))
  const status = computed(() => [...plan.value.strategy.values()][0]?.status)
  const municipalityId = computed(
    () => strategies.value.find(({ id }) => id === openId.value)?.municipalityId,
  )
  const revision = computed(() => server.value.revision)
  const pendingCount = computed(() => pending.value.length)
  const canUndo = computed(() => history.value.done.length > 0)
  const canRedo = computed(() => history.value.undone.length > 0)

  /**
   * Without an id: the strategy seen last in this browser, else the first preferred one. What is on its way to the one that is
   * still open arrives there before.
   */
  async function load(strategyId?: Id): Promise<void> {
    const mine = begin('loading')
    wantedId = strategyId
    try {
      const found = await fetchStrategies()
      if (mine !== turn) return
      strategies.value = found
      const chosen = choose(found, strategyId)
      if (chosen) await openOnce(chosen.id, mine)
      else showNothing('empty')
    } catch (error) {
      if (mine !== turn) return
      if (isProblem(error, 'nothing-released')) return showNothing('empty')
      failure.value = error
      // The one that is open stays open.
      state.value = openId.value === undefined ? 'failed' : 'ready'
    }
  }

  /** Which strategies a person begins with who has none open yet. */
  function prefer(test: (strategy: StrategyEntry) => boolean): void {
    isPreferred = test
  }

  /** Unless it is open already, or about to be. */
  async function open(strategyId: Id): Promise<void> {
    const coming = state.value === 'loading' ? wantedId : openId.value
    if (strategyId !== coming) await load(strategyId)
  }

  function begin(next: PlanState): number {
    clearTimeout(retry)
    state.value = next
    return ++turn
  }

  function choose(found: readonly StrategyEntry[], wanted?: Id): StrategyEntry | undefined {
    const byId = (id: Id | null | undefined) => found.find((one) => one.id === id)
    return byId(wanted) ?? byId(readSetting(LAST_STRATEGY)) ?? found.find(isPreferred) ?? found[0]
  }

  async function openOnce(id: Id, mine: number): Promise<void> {
    let loaded: PlanAnswer
    do {
      await queue?.drained()
      loaded = await fetchPlan(id)
      if (mine !== turn) return
    } while (queue?.isBusy())
    queue?.close()
    history.value = emptyHistory
    show(id, loaded, [])
  }

  /** The same strategy as it is now; what is on its way is sent upon it. */
  async function loadAnew(id: Id, keepHistory: boolean): Promise<void> {
    const mine = begin(state.value)
    stopFollowing?.()
    try {
      const loaded = await fetchPlan(id)
      if (mine !== turn) return
      if (!keepHistory) history.value = emptyHistory
      show(id, loaded, queue?.close() ?? [])
      online.value = true
    } catch (error) {
      if (mine !== turn || isProblem(error, 'sign-in-required')) return
      if (!(error instanceof UnreachableError)) return lose()
      online.value = false
      retry = setTimeout(() => void loadAnew(id, keepHistory), RETRY_MS)
    }
  }

  function show(id: Id, loaded: PlanAnswer, inherited: readonly UnansweredCommit[]): void {
    stopFollowing?.()
    server.value = serverPlan(loaded.revision, fromDocument(loaded.plan))
    withheld.value = loaded.withheld
    released.value = loaded.released
    pending.value = []
    openId.value = id
    writeSetting(LAST_STRATEGY, id)
    const handlers = {
      onChange: (commits: readonly PendingCommit[]) => (pending.value = commits),
      onAnswer: ({ commit }: CommitAnswer) => commit && takeIn(commit, true),
      onOnline: (value: boolean) => (online.value = value),
    }
    queue = new CommitQueue(id, handlers, inherited)
    stopFollowing = released.value ? followReleases(() => void loadAnew(id, false)) : follow(id)
    lost.value = undefined
    state.value = 'ready'
  }

  function follow(id: Id): () => void {
    return followCommits(id, () => server.value.revision, {
      onCommit: (commit) => takeIn(commit, false),
      onOnline: cameOnline,
      onBack: () => (interruptions.value += 1),
      // Another history, after a backup was restored perhaps, or other rights: steps back may lead nowhere.
      onReset: () => void loadAnew(id, false),
      onRefused: () => void askWhy(id),
    })
  }

  function showNothing(next: 'empty' | 'closed'): void {
    stopFollowing?.()
    queue?.close()
    queue = openId.value = undefined
    server.value = serverPlan(0, emptyPlan)
    withheld.value = pending.value = refusals.value = []
    released.value = null
    history.value = emptyHistory
    state.value = next
  }

  /** Nothing is sent or received until `resume`; what is done meanwhile waits. */
  function pause(): void {
    begin(state.value)
    stopFollowing?.()
    queue?.hold()
  }

  async function resume(): Promise<void> {
    if (openId.value === undefined) return load(wantedId)
    await loadAnew(openId.value, true)
  }

  /** Forgets the plan and whose work was on it. */
  function close(): void {
    begin('closed')
    showNothing('closed')
    strategies.value = []
    wantedId = undefined
  }

  function cameOnline(value: boolean): void {
    const back = value && !online.value
    online.value = value
    if (back) void queue?.send()
  }

  /** Without a session the request itself says so to whoever listens; otherwise the right to this strategy may be gone. */
  async function askWhy(id: Id): Promise<void> {
    const mine = turn
    try {
      const found = await fetchStrategies()
      if (mine !== turn) return
      interruptions.value += 1
      if (!found.some((one) => one.id === id)) await lose()
    } catch (error) {
      if (error instanceof UnreachableError) cameOnline(false)
    }
  }

  /** The one that is open is out of reach: it may be deleted, or the right to it gone. */
  async function lose(): Promise<void> {
    lost.value = strategy.value.title
    await load()
  }

  function takeIn(commit: Commit, own: boolean): void {
    server.value = receive(server.value, commit)
    queue?.reached(server.value.revision)
    if (!own) catchingUp = false
    if (own && server.value.early.size > 0) catchUp()
  }

  /**
   * The stream may be slower than an answer, or broken: it begins anew after what is known. The journal would tell
   * what lies between as well, but not whether it changed who sees what.
   */
  function catchUp(): void {
    if (catchingUp || openId.value === undefined) return
    catchingUp = true
    stopFollowing?.()
    stopFollowing = follow(openId.value)
  }

  /** Shows the changes at once and sends them; the answer says what became of them. */
  async function commit(changes: readonly Change[], options: CommitOptions = {}): Promise<CommitResult> {
    if (changes.length === 0) return { status: 'saved', revision: revision.value }
    const { importedFrom } = options
    const cause: Cause =
      importedFrom === undefined
        ? { kind: 'edit' }
        : { kind: 'import', source: importedFrom.slice(0, LONGEST_SOURCE) }
    const { step, result } = sendStep(changes, () => cause, options.onUndone)
    history.value = stepDone(history.value, step)
    return settle(step, await result, options)
  }

  async function undo(): Promise<CommitResult | undefined> {
    const step = history.value.done.at(-1)
    if (!step) return undefined
    history.value = stepUndone(history.value)
    step.onUndone?.()
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

  function sendStep(changes: readonly Change[], cause: () => Cause, onUndone?: () => void) {
    if (!queue) throw new Error('no strategy is open')
    let revisionOfStep: number | undefined
    const step: OwnStep = { changes, revision: () => revisionOfStep, onUndone }
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
    lost,
    online,
    interruptions,
    today,
    strategies,
    plan,
    withheld,
    released,
    openId,
    strategy,
    status,
    municipalityId,
    revision,
    pendingCount,
    canUndo,
    canRedo,
    refusals,
    load,
    prefer,
    open,
    pause,
    resume,
    close,
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
