export { default as ConfidentialMark } from './ConfidentialMark.vue'
export { useWithheld } from './useWithheld'
export { sumLabel, withWithheld } from './withheldText'
export { default as WithheldNote } from './WithheldNote.vue'
