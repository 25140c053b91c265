import type { Id } from '@fahrplan/shared/kernel'

/** A value as the address writes it; what it is without being written stays away. */
export interface Field<V> {
  readonly word: string
  readonly read: (text: string | null) => V
  readonly write: (value: V) => string | null
}

export type Fields<T> = { readonly [K in keyof T]: Field<T[K]> }

export function fieldNames<T extends object>(fields: Fields<T>): (keyof T)[] {
  return Object.keys(fields) as (keyof T)[]
}

export function idField(word: string): Field<Id | null> {
  return { word, read: (text) => text, write: (id) => id }
}

export function yearField(word: string): Field<number | null> {
  return {
    word,
    read: (text) => {
      const year = Number(text)
      return Number.isInteger(year) && year > 0 ? year : null
    },
    write: (year) => (year === null ? null : String(year)),
  }
}

/** One of several; a word that nobody knows means `unwritten`. */
export function wordField<V extends string, U extends V | null>(
  word: string,
  words: Readonly<Record<V, string>>,
  unwritten: U,
): Field<V | U> {
  return {
    word,
    read: (text) => (Object.keys(words) as V[]).find((value) => words[value] === text) ?? unwritten,
    write: (value) => (value === null || value === unwritten ? null : words[value]),
  }
}
