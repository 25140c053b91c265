import { computeMix, type MixProgress, type MixRequest, type MixResult } from '@fahrplan/shared/funding'
import { highsSolver } from '@fahrplan/shared/solver'
import binary from 'highs/runtime?url'

export type MixMessage =
  | { readonly kind: 'progress'; readonly progress: MixProgress }
  | { readonly kind: 'result'; readonly result: MixResult }

function tell(message: MixMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers whoever started it
  postMessage(message)
}

async function answer(request: MixRequest): Promise<void> {
  const solve = await highsSolver({ locateFile: () => binary })
  const result = computeMix(request, solve, (progress) => tell({ kind: 'progress', progress }))
  tell({ kind: 'result', result })
}

addEventListener('message', ({ data }: MessageEvent<MixRequest>) => {
  // A rejection that nobody handles would not reach the page that waits: an error does.
  void answer(data).catch((error: unknown) => reportError(error))
})
