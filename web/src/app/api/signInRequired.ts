type Listener = () => void

const listeners = new Set<Listener>()

/** Hears of every request that was refused because nobody is signed in any more. Answers how to stop that. */
export function onSignInRequired(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellSignInRequired(): void {
  for (const listener of listeners) listener()
}
