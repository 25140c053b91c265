import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './app/i18n'
import { usePlanStore } from './app/plan'
import { router } from './app/router'
import { restoreTheme } from './app/theme'

restoreTheme()

const app = createApp(App).use(createPinia()).use(i18n).use(router)
void usePlanStore().load()
app.mount('#app')
