import { defineAsyncComponent } from 'vue'

export { signInRoutes } from './routes'

/** Comes along only when it is needed. */
export const SessionEnded = defineAsyncComponent(() => import('./components/SessionEnded.vue'))
