/**
 * Whether an error left the page undrawn. A click that failed did not: what stands in its fields must stay.
 * Vue tells the origin in words while developing and by number in production.
 */
export function breaksThePage(origin: string): boolean {
  return /^(setup function|render function|async component loader|component update)$|#runtime-(0|1|13|15)$/.test(
    origin,
  )
}
