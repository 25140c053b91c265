export { default as LoadedPart } from './LoadedPart.vue'
export { type Loaded, useLoaded } from './useLoaded'
