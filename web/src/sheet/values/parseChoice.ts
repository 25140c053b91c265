import type { CellChoice } from '../column'
import { misread, read, type Reading } from './mistake'

/** By its name, or by a part of it that only one of the choices has; case does not matter. */
export function parseChoice(text: string, choices: readonly CellChoice[]): Reading<string> {
  const wanted = folded(text)
  const open = choices.filter(({ disabled }) => !disabled)
  const exact = choices.find(({ label, value }) => folded(label) === wanted || value === text)
  if (exact) return read(exact.value)
  const beginning = open.filter(({ label }) => folded(label).startsWith(wanted))
  const within = beginning.length > 0 ? beginning : open.filter(({ label }) => folded(label).includes(wanted))
  if (within.length === 1) return read(within[0]!.value)
  return misread(within.length === 0 ? 'invalidChoice' : 'ambiguousChoice')
}

/** The first choice that begins like this, as someone types its first letters. */
export function choiceBeginning(text: string, choices: readonly CellChoice[]): string | undefined {
  const wanted = folded(text)
  return choices.find(({ label, disabled }) => !disabled && folded(label).startsWith(wanted))?.value
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase('de').replaceAll(/\s+/g, ' ')
}
