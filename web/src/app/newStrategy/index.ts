export { default as NewStrategyForm } from './NewStrategyForm.vue'
export { strategyErrors } from './strategyDraft'
