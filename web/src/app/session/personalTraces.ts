interface Trace {
  readonly forget: () => void
  readonly unsaved: () => number
}

const traces = new Set<Trace>()

/**
 * For whatever is kept outside of the stores about one person: it is asked to forget when that person goes, and
 * before that how much of it nobody has saved.
 */
export function forgetWithPerson(forget: () => void, unsaved: () => number = () => 0): void {
  traces.add({ forget, unsaved })
}

export function forgetPerson(): void {
  for (const { forget } of traces) forget()
}

/** How many forms hold something that would be lost. */
export function unsavedForms(): number {
  return [...traces].reduce((sum, { unsaved }) => sum + unsaved(), 0)
}
