import type { RouteRecordRaw } from 'vue-router'

/** The pages for those who are not signed in. A one-time link carries its secret behind the `#`. */
export const signInRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/anmelden',
    name: 'signIn',
    component: () => import('./pages/SignInPage.vue'),
    meta: { title: 'app.page.signIn', public: true },
  },
  {
    path: '/passwort-vergessen',
    name: 'forgotten',
    component: () => import('./pages/ForgottenPage.vue'),
    meta: { title: 'app.page.forgotten', public: true },
  },
  {
    path: '/passwort',
    name: 'password',
    component: () => import('./pages/PasswordPage.vue'),
    meta: { title: 'app.page.password', public: true },
  },
  {
    path: '/neue-adresse',
    name: 'newAddress',
    component: () => import('./pages/NewAddressPage.vue'),
    meta: { title: 'app.page.newAddress', public: true },
  },
  {
    path: '/einladung',
    name: 'invitation',
    component: () => import('./pages/InvitationPage.vue'),
    meta: { title: 'app.page.invitation', public: true },
  },
  {
    path: '/einrichten',
    name: 'setup',
    component: () => import('./pages/SetupPage.vue'),
    meta: { title: 'app.page.setup', public: true },
  },
  {
    path: '/betrieb',
    name: 'operator',
    component: () => import('./pages/OperatorPage.vue'),
    meta: { title: 'app.page.operator', public: true },
  },
]
