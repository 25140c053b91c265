export { default as RefusalDialog } from './components/RefusalDialog.vue'
