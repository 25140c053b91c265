import type { RouteRecordRaw } from 'vue-router'

export const profileRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/profil',
    name: 'profile',
    component: () => import('./pages/ProfilePage.vue'),
    meta: { title: 'app.page.profile', withoutPlan: true },
  },
]
