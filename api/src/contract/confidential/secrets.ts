import { ENTITIES, type Entity, type EntityName } from '@fahrplan/shared/plan'
import type { z } from 'zod'

/** Words that stand nowhere else: whoever reads one has read what it stands in. */
export class Secrets {
  readonly words: string[] = []

  /** Puts a word of its own into every field that holds text or money. */
  mark<E extends EntityName>(entity: E, value: Entity<E>): Entity<E> {
    const shape = ENTITIES[entity].schema.shape as Record<string, z.ZodType>
    const fields = Object.entries(value).map(([field, held]) => {
      const marked = this.#candidates(field).find((candidate) => shape[field]!.safeParse(candidate).success)
      if (marked === undefined) return [field, held]
      this.words.push(wordIn(marked))
      return [field, marked]
    })
    return Object.fromEntries(fields) as Entity<E>
  }

  /** Those of the words that stand in a text. */
  in(text: string): string[] {
    return this.words.filter((word) => text.includes(word))
  }

  /** Nothing but text and money accepts any of these. */
  #candidates(field: string): readonly (string | number | string[])[] {
    // Ever less: what is drawn stands after what was approved, and is no more than that.
    const number = 717_999_999 - this.words.length
    const word = `Zimt${number}`
    const money = field.endsWith('Cents') ? [number] : []
    return [...money, word, [word], `https://example.org/${word}`, `00000${number}`]
  }
}

function wordIn(marked: string | number | string[]): string {
  return /\d{9}$/.exec(String(marked))![0]
}
