import { readonly, ref } from 'vue'

const polite = ref('')
const assertive = ref('')

/** The same sentence twice must be heard twice: an invisible space makes it another text. */
function say(region: typeof polite, sentence: string) {
  region.value = region.value === sentence ? `${sentence}\u00A0` : sentence
}

/** Tells assistive technology, in a sentence, what happened on the screen. */
export function useAnnouncer() {
  return {
    announce: (sentence: string) => say(polite, sentence),
    /** Interrupts: only where input is in danger. */
    interrupt: (sentence: string) => say(assertive, sentence),
  }
}

export const spoken = { polite: readonly(polite), assertive: readonly(assertive) }
