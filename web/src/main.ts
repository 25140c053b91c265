import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { config } from 'zod'
import App from './App.vue'
import { i18n } from './app/i18n'
import { router } from './app/router'
import { restoreTheme } from './app/theme'

// The content security policy forbids making code from text, and zod need not find that out by trying.
config({ jitless: true })
restoreTheme()

// The router asks who is signed in before it shows the first page; the plan is loaded for them.
createApp(App).use(createPinia()).use(i18n).use(router).mount('#app')
