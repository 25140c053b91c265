export { default as RefusalDialog } from './components/RefusalDialog.vue'
export { collaborationMessages } from './messages'
