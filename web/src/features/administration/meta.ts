import 'vue-router'
import type { SubPageName } from './subPages'

declare module 'vue-router' {
  interface RouteMeta {
    /** To which part of the administration the page belongs. */
    subPage?: SubPageName
  }
}
