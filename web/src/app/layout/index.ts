export { default as AppShell } from './AppShell.vue'
