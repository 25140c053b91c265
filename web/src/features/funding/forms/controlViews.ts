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
import KnownList from './KnownList.vue'
import type { ProgrammeControl } from './programmeSpecs'
import WindowsField from './WindowsField.vue'

/** How a kind of field looks, and how its value is shown and read back. Without `show` and `read` it is as it is. */
export interface ControlView {
  readonly component: Component
  readonly props?: Readonly<Record<string, unknown>>
  readonly show?: (value: unknown) => unknown
  readonly read?: (shown: unknown) => unknown
  /** One of some, or nothing. */
  readonly choosesOne?: boolean
  /** Says at its label whether it may stay empty. */
  readonly marksOptional?: boolean
}

const one: ControlView = { component: UiSelect, choosesOne: true }
const known: ControlView = { component: KnownList, read: (shown) => shown && [...(shown as string[])] }

/** A line in which nothing is no text. */
const unlessEmpty: ControlView = {
  component: UiTextInput,
  show: (value) => value ?? '',
  read: (shown) => (shown === '' ? null : shown),
  marksOptional: true,
}

/** Percent with two digits are whole basis points. */
const rate: ControlView = {
  component: UiNumberInput,
  props: { min: 0, max: 100, digits: 2, unit: '%' },
  show: (value) => (value === null ? null : (value as number) / 100),
  read: (shown) => (shown === null ? null : Math.round((shown as number) * 100)),
  marksOptional: true,
}

export const CONTROL_VIEWS: { readonly [T in ProgrammeControl['type']]: ControlView } = {
  line: { component: UiTextInput, marksOptional: true },
  link: { ...unlessEmpty, props: { type: 'url' } },
  person: unlessEmpty,
  text: { component: UiTextArea, marksOptional: true },
  day: { component: UiDateInput, marksOptional: true },
  money: { component: UiMoneyInput, marksOptional: true },
  count: { component: UiNumberInput, props: { min: 0 }, marksOptional: true },
  rate,
  flag: { component: UiCheckbox },
  yesNo: {
    ...one,
    show: (value) => (value === null ? null : value ? 'yes' : 'no'),
    read: (shown) => (shown === null ? null : shown === 'yes'),
  },
  choice: one,
  source: { ...one, show: (value) => value || null },
  windows: { component: WindowsField },
  programmes: { component: UiMultiSelect, read: (shown) => [...(shown as string[])], marksOptional: true },
  aspects: known,
  categories: known,
}
