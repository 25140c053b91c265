import 'vue-router'
import type { Component } from 'vue'
import type { MessageKey } from '../i18n'

declare module 'vue-router' {
  interface RouteMeta {
    /** Names the page in the window's title, the navigation and while it loads. */
    title: MessageKey
    /** Pages of the main navigation, in this order. */
    navigation?: { readonly icon: Component; readonly order: number }
    /** The page fills the window and scrolls inside itself. */
    fills?: boolean
    /** The page is open to those who are not signed in. */
    public?: boolean
    /** The page can be shown without a plan. */
    withoutPlan?: boolean
  }
}
