import { type Day } from '@fahrplan/shared/kernel'
import { networkOf, type Plan } from '@fahrplan/shared/plan'
import type { Network } from '@fahrplan/shared/schedule'
import { shallowRef } from 'vue'
import { forgetWithPerson } from '@/app/session'
import { requestOf } from './request'
import type { MilestoneFigure } from './simulateRequest'
import type { SimulationMessage } from './simulation.worker'

/** Which plan, on which day: figures are those of one of them. */
interface Subject {
  readonly network: Network
  readonly today: Day
}

export type SimulationState = Subject &
  (
    | { readonly kind: 'running'; readonly done: number; readonly runs: number }
    | {
        readonly kind: 'done'
        readonly figures: ReadonlyMap<string, MilestoneFigure>
        readonly runs: number
      }
    | { readonly kind: 'cancelled' | 'failed' }
  )

/** One for the whole page: dialog and panel show the same figures. */
const state = shallowRef<SimulationState>()
let worker: Worker | undefined

forgetWithPerson(stop)

export function simulationState() {
  return state
}

/** Unless it is being made, or was made, called off or failed for this very plan. */
export function ensureSimulation(plan: Plan, today: Day): void {
  const network = networkOf(plan)
  if (state.value?.network !== network || state.value.today !== today) startSimulation(plan, today)
}

export function startSimulation(plan: Plan, today: Day): void {
  stop()
  const subject = { network: networkOf(plan), today }
  const request = requestOf(plan, today)
  const { runs } = request
  const mine = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' })
  worker = mine
  state.value = { ...subject, kind: 'running', done: 0, runs }
  mine.addEventListener('message', ({ data }: MessageEvent<SimulationMessage>) => {
    if (worker !== mine) return
    if (data.kind === 'progress') {
      state.value = { ...subject, kind: 'running', done: data.done, runs }
      return
    }
    end()
    state.value = {
      ...subject,
      kind: 'done',
      figures: new Map(data.figures.map((one) => [one.id, one])),
      runs,
    }
  })
  mine.addEventListener('error', () => {
    if (worker !== mine) return
    end()
    state.value = { ...subject, kind: 'failed' }
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows
  mine.postMessage(request)
}

export function cancelSimulation(): void {
  const { value } = state
  if (value?.kind !== 'running') return
  end()
  state.value = { network: value.network, today: value.today, kind: 'cancelled' }
}

/** Also when nobody looks any more: then nothing is to be shown, and nothing to be calculated. */
export function abandonSimulation(): void {
  if (state.value?.kind === 'running') stop()
}

function stop(): void {
  end()
  state.value = undefined
}

function end(): void {
  worker?.terminate()
  worker = undefined
}
