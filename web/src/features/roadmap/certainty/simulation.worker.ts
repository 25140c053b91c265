import type { SimulationRequest } from './request'
import { type MilestoneFigure, simulateRequest } from './simulateRequest'

export type SimulationMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'figures'; readonly figures: readonly MilestoneFigure[] }

function tell(message: SimulationMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers whoever started it
  postMessage(message)
}

addEventListener('message', ({ data }: MessageEvent<SimulationRequest>) => {
  const figures = simulateRequest(data, (done) => tell({ kind: 'progress', done }))
  tell({ kind: 'figures', figures })
})
