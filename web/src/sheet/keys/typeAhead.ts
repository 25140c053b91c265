/** Whoever waits that long begins another word, in milliseconds. */
const PAUSE = 1_500

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'timeStamp'>

/**
 * What is typed in a list letter by letter. The browser's own would miss the letter that opened the list, and with it
 * every choice that begins like another one.
 */
export class TypeAhead {
  #typed: string
  #last: number | undefined

  constructor(first: string) {
    this.#typed = first
  }

  /** What has been typed so far; undefined for keys that are no letters of it. */
  take({ key, altKey, ctrlKey, metaKey, timeStamp }: Key): string | undefined {
    if (altKey || ctrlKey || metaKey || Array.from(key).length !== 1) return undefined
    const goesOn = this.#typed !== '' && (this.#last === undefined || timeStamp - this.#last <= PAUSE)
    // Alone, a space opens the list.
    if (key === ' ' && !goesOn) return undefined
    this.#typed = goesOn ? this.#typed + key : key
    this.#last = timeStamp
    return this.#typed
  }
}
