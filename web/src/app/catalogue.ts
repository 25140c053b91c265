/** The same keys as the German catalogue, with other words. */
export type Translation<T> = { [K in keyof T]: T[K] extends string ? string : Translation<T[K]> }

/** Every path of a catalogue that leads to a text: `overview.money.title`. */
export type KeyOf<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : KeyOf<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** Two complete catalogues: a key that one of them lacks does not compile. */
export function catalogue<T extends object>(de: T, en: NoInfer<Translation<T>>) {
  return { de, en }
}
