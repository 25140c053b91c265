import type { RouteRecordRaw } from 'vue-router'

export const moneyRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/finanzen/kosten',
    component: () => import('./costs/CostsPage.vue'),
    meta: { title: 'money.page.costs' },
  },
  {
    path: '/finanzen/mittel',
    component: () => import('./contributions/ContributionsPage.vue'),
    meta: { title: 'money.page.contributions' },
  },
  {
    path: '/finanzen/zuwendungen',
    component: () => import('./grants/TranchesPage.vue'),
    meta: { title: 'money.page.grants' },
  },
  {
    path: '/finanzen/rahmen',
    component: () => import('./frames/FramesPage.vue'),
    meta: { title: 'money.page.frames' },
  },
]
