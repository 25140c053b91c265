import type { RouteRecordRaw } from 'vue-router'

export const moneyRoutes: readonly RouteRecordRaw[] = [
  {
    // They belong to the finances, whose own page is another feature's.
    path: '/finanzen',
    children: [
      {
        path: 'kosten',
        component: () => import('./costs/CostsPage.vue'),
        meta: { title: 'money.page.costs' },
      },
      {
        path: 'mittel',
        component: () => import('./contributions/ContributionsPage.vue'),
        meta: { title: 'money.page.contributions' },
      },
      {
        path: 'zuwendungen',
        component: () => import('./grants/TranchesPage.vue'),
        meta: { title: 'money.page.grants' },
      },
      {
        path: 'rahmen',
        component: () => import('./frames/FramesPage.vue'),
        meta: { title: 'money.page.frames' },
      },
    ],
  },
]
