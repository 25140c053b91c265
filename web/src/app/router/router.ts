import { nextTick, watch } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalizedLoaded } from 'vue-router'
import { i18n, t } from '../i18n'
import { routes } from './routes'

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

function nameWindow(route: RouteLocationNormalizedLoaded) {
  if (route.meta.title) document.title = t('app.pageTitle', { page: t(route.meta.title) })
}

/** A new page begins at its heading, for readers of the screen as for readers by ear. */
async function focusHeading() {
  await nextTick()
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
}

router.afterEach((to, from, failure) => {
  if (failure) return
  nameWindow(to)
  const first = from.matched.length === 0
  if (!first && to.path !== from.path) void focusHeading()
})

watch(i18n.global.locale, () => nameWindow(router.currentRoute.value))
