import { ChartColumnStacked, Coins, HandCoins, Landmark, PiggyBank } from '@lucide/vue'
import type { Component } from 'vue'

export const MONEY_PAGE_NAMES = ['overview', 'costs', 'contributions', 'grants', 'frames'] as const
export type MoneyPageName = (typeof MONEY_PAGE_NAMES)[number]

/** The parts of the finances; the overview is a page of its own feature. */
export const MONEY_PAGES: { readonly [N in MoneyPageName]: { path: string; icon: Component } } = {
  overview: { path: '/finanzen', icon: ChartColumnStacked },
  costs: { path: '/finanzen/kosten', icon: Coins },
  contributions: { path: '/finanzen/mittel', icon: PiggyBank },
  grants: { path: '/finanzen/zuwendungen', icon: HandCoins },
  frames: { path: '/finanzen/rahmen', icon: Landmark },
}
