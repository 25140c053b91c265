import { onScopeDispose } from 'vue'

const CHANNEL = 'fahrplan.session'

/** The windows of one browser share its sign-in: each tells the others when somebody came or went. */
export function linkWindows(onNews: () => void): { tell: () => void } {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', onNews)
  onScopeDispose(() => channel.close())
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
  return { tell: () => channel.postMessage('changed') }
}
