import { LayoutDashboard } from '@lucide/vue'
import type { RouteRecordRaw } from 'vue-router'

export const overviewRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/',
    name: 'overview',
    component: () => import('./pages/OverviewPage.vue'),
    meta: { title: 'app.page.overview', navigation: { icon: LayoutDashboard, order: 1 } },
  },
]
