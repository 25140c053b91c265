import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

let guesser: Promise<ZxcvbnFactory> | undefined

/** Made when it is first needed: its dictionaries take time and memory that most starts never use. */
export function theGuesser(): Promise<ZxcvbnFactory> {
  return (guesser ??= makeGuesser())
}

async function makeGuesser(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, german, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-de'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...german.dictionary, ...english.dictionary },
  })
}
