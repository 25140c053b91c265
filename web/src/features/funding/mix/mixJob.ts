import type { MixProgress, MixRequest, MixResult } from '@fahrplan/shared/funding'
import type { Cents, Id } from '@fahrplan/shared/kernel'
import type { Plan } from '@fahrplan/shared/plan'
import { shallowRef, toRaw } from 'vue'
import { forgetWithPerson } from '@/app/session'
import type { MixMessage } from './mix.worker'

/** Longer than anybody waits for an answer that could only be a little better. */
export const MIX_SECONDS = 60

/** A programme that a mix does without, and what the mix before brought in grants. */
export interface Refused {
  readonly programmeId: Id
  readonly grantsBefore: Cents
}

interface Asked {
  readonly request: MixRequest
  readonly refused: Refused | undefined
}

export interface MixDone extends Asked {
  readonly kind: 'done'
  readonly result: MixResult
  readonly plans: readonly Plan[]
}

export type MixState =
  | MixDone
  | (Asked & {
      readonly kind: 'running'
      readonly progress: MixProgress | undefined
      readonly before: Before
    })
  | (Asked & { readonly kind: 'cancelled' | 'failed'; readonly before: Before })

/** What was found last: it comes back when nothing new is. */
type Before = MixDone | undefined

/** What was computed last stays while one looks at other pages. */
const state = shallowRef<MixState>()
let worker: Worker | undefined

forgetWithPerson(() => {
  end()
  state.value = undefined
})

export function mixState() {
  return state
}

/** What there is to be shown: the last result, unless another one is being computed. */
export function shownOf(value: MixState | undefined): MixDone | undefined {
  if (value?.kind === 'done') return value
  return value?.kind === 'running' ? undefined : value?.before
}

export function startMix(wanted: Omit<MixRequest, 'seconds'>, refused?: Refused): void {
  end()
  const before = lastOf(state.value)
  const request = { ...wanted, plan: toRaw(wanted.plan), seconds: MIX_SECONDS }
  const asked = { request, refused }
  const mine = new Worker(new URL('./mix.worker.ts', import.meta.url), { type: 'module' })
  worker = mine
  state.value = { ...asked, kind: 'running', progress: undefined, before }
  mine.addEventListener('message', ({ data }: MessageEvent<MixMessage>) => {
    if (worker !== mine) return
    if (data.kind === 'progress') {
      state.value = { ...asked, kind: 'running', progress: data.progress, before }
      return
    }
    end()
    state.value = { ...asked, kind: 'done', result: data.result, plans: [request.plan] }
  })
  mine.addEventListener('error', () => {
    if (worker !== mine) return
    end()
    state.value = { ...asked, kind: 'failed', before }
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows
  mine.postMessage(request)
}

export function cancelMix(): void {
  const { value } = state
  if (value?.kind !== 'running') return
  end()
  const { request, refused, before } = value
  state.value = { request, refused, kind: 'cancelled', before }
}

/** The mix is as good for the plan that it was taken over into, wholly or in part. */
export function staysGoodFor(plan: Plan): void {
  const { value } = state
  const shown = shownOf(value)
  if (!value || !shown) return
  const known = { ...shown, plans: [...shown.plans, plan] }
  state.value = value.kind === 'done' ? known : { ...value, before: known }
}

function lastOf(value: MixState | undefined): MixDone | undefined {
  return value?.kind === 'done' ? value : value?.before
}

function end(): void {
  worker?.terminate()
  worker = undefined
}
