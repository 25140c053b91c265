import { CircleCheck, CircleMinus, Info, OctagonAlert, TriangleAlert } from '@lucide/vue'
import type { Component } from 'vue'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** Each tone has a shape of its own: colour alone says nothing. */
export const TONE_ICON: Readonly<Record<Tone, Component>> = {
  neutral: CircleMinus,
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: OctagonAlert,
}
