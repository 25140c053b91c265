import { nextTick, watch } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalizedLoaded } from 'vue-router'
import { i18n, t } from '../i18n'
import { guard } from './guard'
import { routes } from './routes'

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => {
    if (saved) return saved
    if (partNamedBy(to)) return { el: to.hash }
    return to.path === from.path ? false : { top: 0 }
  },
})

/** The fragment of an address names a part of the page, or is a secret of which the page knows what to do. */
function partNamedBy({ hash }: RouteLocationNormalizedLoaded): HTMLElement | null {
  return hash === '' ? null : document.getElementById(hash.slice(1))
}

function nameWindow(route: RouteLocationNormalizedLoaded) {
  if (route.meta.title) document.title = t('app.pageTitle', { page: t(route.meta.title) })
}

/** A new page begins at its heading, or at the part that was asked for: for readers of the screen as for readers by ear. */
async function focusHeading(to: RouteLocationNormalizedLoaded) {
  await nextTick()
  const heading = partNamedBy(to) ?? document.querySelector<HTMLElement>('h1')
  heading?.focus({ preventScroll: true })
}

router.beforeEach(guard)

router.afterEach((to, from, failure) => {
  if (failure) return
  nameWindow(to)
  const first = from.matched.length === 0
  if (!first && (to.path !== from.path || to.hash !== from.hash)) void focusHeading(to)
})

watch(i18n.global.locale, () => nameWindow(router.currentRoute.value))
