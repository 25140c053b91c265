/** Numbers from 0 up to and without 1, the same for the same seed (xorshift, 32 bits). */
export function randomOf(seed: number): () => number {
  // Zero is the one state that leads nowhere.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}
