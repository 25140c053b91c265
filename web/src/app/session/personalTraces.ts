const forgetters = new Set<() => void>()

/** For whatever is kept outside of the stores about one person: it is asked to forget when that person goes. */
export function forgetWithPerson(forget: () => void): void {
  forgetters.add(forget)
}

export function forgetPerson(): void {
  for (const forget of forgetters) forget()
}
