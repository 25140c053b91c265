import 'vue-router'
import type { FundingPageName } from './subPages'

declare module 'vue-router' {
  interface RouteMeta {
    /** The part of the funding that a page belongs to. */
    fundingPage?: FundingPageName
  }
}
