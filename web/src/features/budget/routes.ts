import { ChartColumnStacked } from '@lucide/vue'
import type { RouteRecordRaw } from 'vue-router'

export const budgetRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/finanzen',
    name: 'budget',
    component: () => import('./pages/BudgetPage.vue'),
    meta: { title: 'app.page.budget', navigation: { icon: ChartColumnStacked, order: 3 } },
  },
]
