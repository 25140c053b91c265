import { readonly, shallowRef } from 'vue'
import type { Tone } from '../basics/tone'
import { useAnnouncer } from './announcer'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: Exclude<Tone, 'neutral'>
  readonly action?: { readonly label: string; run(): void } | undefined
  /** It goes by itself although it is about a mistake: something was not allowed, and nothing has happened. */
  readonly passes?: boolean | undefined
  /** Reactive: once it is true, the message is out of date and goes. */
  readonly until?: (() => boolean) | undefined
}

const toasts = shallowRef<readonly Toast[]>([])
let lastId = 0

/** Short messages at the edge of the screen. They go by themselves, but for mistakes and while someone is at them. */
export function useToasts() {
  const { announce } = useAnnouncer()
  const dismiss = (id: number) => {
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
  }
  return {
    toasts: readonly(toasts),
    dismiss,
    show(text: string, options: Partial<Pick<Toast, 'tone' | 'action' | 'passes' | 'until'>> = {}): number {
      const toast: Toast = { tone: 'info', ...options, id: ++lastId, text }
      // Only the newest few: a wall of messages is read by nobody.
      toasts.value = [...toasts.value.filter((other) => other.text !== text), toast].slice(-4)
      announce(text)
      return toast.id
    },
  }
}
