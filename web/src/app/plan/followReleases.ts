/**
 * What is released changes a few times in a year: somebody who comes back to the window looks again.
 * A timer would keep the session of a window alive that nobody uses.
 */
export function followReleases(look: () => void): () => void {
  const onChange = () => document.visibilityState === 'visible' && look()
  document.addEventListener('visibilitychange', onChange)
  return () => document.removeEventListener('visibilitychange', onChange)
}
