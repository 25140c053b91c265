import { AlarmClock, Kanban, LibraryBig, ListChecks, Scale } from '@lucide/vue'
import type { Component } from 'vue'

export const FUNDING_PAGE_NAMES = ['catalogue', 'measures', 'applications', 'deadlines', 'mix'] as const
export type FundingPageName = (typeof FUNDING_PAGE_NAMES)[number]

export const FUNDING_PAGES: { readonly [N in FundingPageName]: { path: string; icon: Component } } = {
  catalogue: { path: '/foerderung/katalog', icon: LibraryBig },
  measures: { path: '/foerderung/massnahmen', icon: ListChecks },
  applications: { path: '/foerderung/antraege', icon: Kanban },
  deadlines: { path: '/foerderung/fristen', icon: AlarmClock },
  mix: { path: '/foerderung/mix', icon: Scale },
}
