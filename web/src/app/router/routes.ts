import type { RouteRecordRaw } from 'vue-router'
import { budgetRoutes } from '@/features/budget'
import { overviewRoutes } from '@/features/overview'
import { roadmapRoutes } from '@/features/roadmap'

export const routes: readonly RouteRecordRaw[] = [
  ...overviewRoutes,
  ...roadmapRoutes,
  ...budgetRoutes,
  {
    path: '/:path(.*)*',
    name: 'notFound',
    component: () => import('../pages/NotFoundPage.vue'),
    meta: { title: 'app.page.notFound', withoutPlan: true },
  },
]
