/** A key in groups of four, as it is easier to type from one screen into another. */
export function secretGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}
