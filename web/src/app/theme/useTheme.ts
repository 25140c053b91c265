import { readonly, ref } from 'vue'
import { readSetting, writeSetting } from '../settings'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const STORED_AS = 'fahrplan.theme'
const theme = ref<Theme>('system')

/** KERN follows the system by itself, and this attribute where there is one. */
function apply(value: Theme) {
  theme.value = value
  if (value === 'system') delete document.documentElement.dataset.kernTheme
  else document.documentElement.dataset.kernTheme = value
}

export function restoreTheme(): void {
  const stored = readSetting(STORED_AS)
  apply(THEMES.find((known) => known === stored) ?? 'system')
}

export function useTheme() {
  return {
    theme: readonly(theme),
    setTheme(value: Theme) {
      apply(value)
      writeSetting(STORED_AS, value === 'system' ? null : value)
    },
  }
}
