import type { RouteRecordRaw } from 'vue-router'
import { administrationRoutes } from '@/features/administration'
import { budgetRoutes } from '@/features/budget'
import { fundingRoutes } from '@/features/funding'
import { moneyRoutes } from '@/features/money'
import { overviewRoutes } from '@/features/overview'
import { profileRoutes } from '@/features/profile'
import { roadmapRoutes } from '@/features/roadmap'
import { signInRoutes } from '@/features/signIn'

export const routes: readonly RouteRecordRaw[] = [
  ...overviewRoutes,
  ...roadmapRoutes,
  ...budgetRoutes,
  ...moneyRoutes,
  ...fundingRoutes,
  ...administrationRoutes,
  ...profileRoutes,
  ...signInRoutes,
  {
    path: '/:path(.*)*',
    name: 'notFound',
    component: () => import('../pages/NotFoundPage.vue'),
    meta: { title: 'app.page.notFound', withoutPlan: true },
  },
]
