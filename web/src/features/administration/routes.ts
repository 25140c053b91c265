import type { RouteRecordRaw } from 'vue-router'

export const administrationRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/verwaltung',
    name: 'administration',
    component: () => import('./pages/AdministrationPage.vue'),
    meta: { title: 'administration.title', withoutPlan: true },
    children: [
      {
        path: 'mitglieder',
        component: () => import('./pages/MembersPage.vue'),
        meta: { title: 'administration.page.members', subPage: 'members' },
      },
      {
        path: 'mitglieder/einladen',
        component: () => import('./pages/InvitePage.vue'),
        meta: { title: 'administration.page.invite', subPage: 'members' },
      },
      {
        path: 'mitglieder/:userId',
        component: () => import('./pages/MemberPage.vue'),
        props: true,
        meta: { title: 'administration.page.member', subPage: 'members' },
      },
      {
        path: 'organisation',
        component: () => import('./pages/OrganisationPage.vue'),
        meta: { title: 'administration.page.organisation', subPage: 'organisation' },
      },
      {
        path: 'strategien',
        component: () => import('./pages/StrategiesPage.vue'),
        meta: { title: 'administration.page.strategies', subPage: 'strategies' },
      },
      {
        path: 'strategien/neu',
        component: () => import('./pages/NewStrategyPage.vue'),
        meta: { title: 'administration.page.newStrategy', subPage: 'strategies' },
      },
      {
        path: 'strategien/:strategyId',
        component: () => import('./pages/StrategyPage.vue'),
        props: true,
        meta: { title: 'administration.page.strategy', subPage: 'strategies' },
      },
      {
        path: 'kommune',
        component: () => import('./pages/MunicipalityPage.vue'),
        meta: { title: 'administration.page.municipality', subPage: 'municipality' },
      },
      {
        path: 'kommunen',
        component: () => import('./pages/MunicipalitiesPage.vue'),
        meta: { title: 'administration.page.municipalities', subPage: 'municipalities' },
      },
    ],
  },
]
