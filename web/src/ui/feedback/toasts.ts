import { readonly, shallowRef } from 'vue'
import type { Tone } from '../basics/tone'
import { useAnnouncer } from './announcer'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: Exclude<Tone, 'neutral'>
  readonly action?: { readonly label: string; run(): void } | undefined
}

const toasts = shallowRef<readonly Toast[]>([])
let lastId = 0

/** Short messages at the edge of the screen. Those with an action stay until someone decides. */
export function useToasts() {
  const { announce } = useAnnouncer()
  const dismiss = (id: number) => {
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
  }
  return {
    toasts: readonly(toasts),
    dismiss,
    show(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): number {
      const toast = { id: ++lastId, text, tone: options.tone ?? 'info', action: options.action }
      // Only the newest few: a wall of messages is read by nobody.
      toasts.value = [...toasts.value.filter((other) => other.text !== text), toast].slice(-4)
      announce(text)
      return toast.id
    },
  }
}
