import type { RouteRecordRaw } from 'vue-router'

/** The pages below the catalogue: of one programme, of its form, and of a catalogue file. */
export const catalogueRoutes: readonly RouteRecordRaw[] = [
  {
    path: 'katalog/neu',
    component: () => import('./forms/ProgrammeFormPage.vue'),
    meta: { title: 'funding.form.createTitle', fundingPage: 'catalogue' },
  },
  {
    path: 'katalog/uebernehmen',
    component: () => import('./exchange/ImportPage.vue'),
    meta: { title: 'funding.exchange.title', fundingPage: 'catalogue' },
  },
  {
    path: 'katalog/:id',
    component: () => import('./programme/ProgrammePage.vue'),
    props: true,
    meta: { title: 'funding.page.programme', fundingPage: 'catalogue' },
  },
  {
    path: 'katalog/:id/bearbeiten',
    component: () => import('./forms/ProgrammeFormPage.vue'),
    props: true,
    meta: { title: 'funding.form.editTitle', fundingPage: 'catalogue' },
  },
]
