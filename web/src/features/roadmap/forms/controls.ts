import type { Component } from 'vue'
import {
  UiCheckbox,
  UiDateInput,
  UiMoneyInput,
  UiMultiSelect,
  UiNumberInput,
  UiSelect,
  UiTextArea,
  UiTextInput,
} from '@/ui'
import type { Control } from './fieldSpecs'

/** How a kind of field looks, and how its value is shown and read back. Without `show` and `read` it is as it is. */
export interface ControlView {
  readonly component: Component
  readonly show?: (value: unknown) => unknown
  readonly read?: (shown: unknown) => unknown
  /** Offers to choose nothing, where the field is optional. */
  readonly canBeEmpty?: boolean
}

const line: ControlView = { component: UiTextInput }
const one: ControlView = { component: UiSelect, show: (value) => value ?? null, canBeEmpty: true }
const many: ControlView = { component: UiMultiSelect, read: (shown) => [...(shown as readonly string[])] }

export const CONTROL_VIEWS: { readonly [T in Control['type']]: ControlView } = {
  line,
  link: { ...line, show: (value) => value ?? '', read: (shown) => (shown === '' ? null : shown) },
  text: { component: UiTextArea },
  lines: {
    component: UiTextArea,
    show: (value) => (value as readonly string[]).join('\n'),
    read: (shown) => (shown === '' ? [] : (shown as string).split('\n')),
  },
  day: { component: UiDateInput },
  number: { component: UiNumberInput },
  money: { component: UiMoneyInput },
  flag: { component: UiCheckbox },
  choice: one,
  department: one,
  aspect: one,
  point: one,
  paper: one,
  step: one,
  budgetYear: { component: UiSelect, show: String, read: Number },
  departments: many,
  aspects: many,
}
