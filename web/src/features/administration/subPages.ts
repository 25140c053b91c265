import { Building2, Landmark, Network, Route, Users } from '@lucide/vue'
import type { Right } from '@fahrplan/shared/access'
import type { Component } from 'vue'

export const SUB_PAGE_NAMES = [
  'members',
  'organisation',
  'strategies',
  'municipality',
  'municipalities',
] as const
export type SubPageName = (typeof SUB_PAGE_NAMES)[number]

export interface SubPage {
  readonly path: string
  readonly icon: Component
  /** The right that opens it; `member`: everybody in the municipality; `operator`: whoever runs the installation. */
  readonly opens: Right | 'member' | 'operator'
}

export const SUB_PAGES: { readonly [N in SubPageName]: SubPage } = {
  members: { path: '/verwaltung/mitglieder', icon: Users, opens: 'manageMembers' },
  organisation: { path: '/verwaltung/organisation', icon: Network, opens: 'member' },
  strategies: { path: '/verwaltung/strategien', icon: Route, opens: 'readPlan' },
  municipality: { path: '/verwaltung/kommune', icon: Landmark, opens: 'editMunicipality' },
  municipalities: { path: '/verwaltung/kommunen', icon: Building2, opens: 'operator' },
}
