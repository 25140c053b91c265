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

/** So few letters stand in too many words. */
const LETTERS_WITHIN = 3

/** The first choice that begins like this, or else holds it, as someone types its letters. */
export function choiceMeant(text: string, choices: readonly CellChoice[]): string | undefined {
  const wanted = folded(text)
  const open = choices.filter(({ disabled }) => !disabled)
  const beginning = open.find(({ label }) => folded(label).startsWith(wanted))
  if (beginning || wanted.length < LETTERS_WITHIN) return beginning?.value
  return open.find(({ label }) => folded(label).includes(wanted))?.value
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase('de').replaceAll(/\s+/g, ' ')
}
