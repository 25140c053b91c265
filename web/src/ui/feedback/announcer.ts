import { readonly, ref } from 'vue'

/** What was said before stays for a moment: two sentences that come together are both heard. */
const KEPT = 3

interface Sentence {
  readonly key: number
  readonly text: string
}

const polite = ref<readonly Sentence[]>([])
const assertive = ref<readonly Sentence[]>([])
let said = 0

/** Each time another element, so that the same sentence twice is heard twice. */
function say(region: typeof polite, text: string) {
  region.value = [...region.value, { key: ++said, text }].slice(-KEPT)
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
