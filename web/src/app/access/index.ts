export { default as ConfidentialMark } from './ConfidentialMark.vue'
export { useWithheld } from './useWithheld'
export { default as WithheldNote } from './WithheldNote.vue'
