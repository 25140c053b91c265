import { HandCoins } from '@lucide/vue'
import type { RouteRecordRaw } from 'vue-router'

import { catalogueRoutes } from './catalogueRoutes'

export const fundingRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/foerderung',
    name: 'funding',
    component: () => import('./FundingPage.vue'),
    redirect: '/foerderung/katalog',
    meta: { title: 'app.page.funding', navigation: { icon: HandCoins, order: 4 } },
    children: [
      {
        path: 'katalog',
        component: () => import('./catalogue/CataloguePage.vue'),
        meta: { title: 'funding.page.catalogue', fundingPage: 'catalogue' },
      },
      ...catalogueRoutes,
      {
        path: 'antraege',
        component: () => import('./applications/ApplicationsPage.vue'),
        meta: { title: 'funding.page.applications', fundingPage: 'applications' },
      },
      {
        path: 'fristen',
        component: () => import('./deadlines/DeadlinesPage.vue'),
        meta: { title: 'funding.page.deadlines', fundingPage: 'deadlines' },
      },
      {
        path: 'massnahmen',
        component: () => import('./fit/MeasuresPage.vue'),
        meta: { title: 'funding.page.measures', fundingPage: 'measures' },
      },
      {
        path: 'massnahmen/:id',
        component: () => import('./fit/MeasurePage.vue'),
        props: true,
        meta: { title: 'funding.page.measures', fundingPage: 'measures' },
      },
      {
        path: 'mix',
        component: () => import('./mix/MixPage.vue'),
        meta: { title: 'funding.page.mix', fundingPage: 'mix' },
      },
    ],
  },
]
