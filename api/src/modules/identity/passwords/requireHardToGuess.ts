import { jsonPointer, Problem } from '../../../plugins/errors'
import { theGuesser } from './guesser'
import { normalised } from './passwordHash'

/** Whose password it is to be: what is known of somebody is tried first. */
export interface PasswordOwnerWords {
  readonly name: string
  readonly email: string
  /** The name of their city, where it is known. */
  readonly place?: string | undefined
}

/** How many guesses it has to last: one that was stolen as a hash shall cost more than it is worth. */
const ENOUGH_GUESSES = 1e10

/** Looking at more takes long with texts made for it, and a password that lasts for so long lasts anyway. */
const LOOKED_AT = 64

/** @throws Problem that names the field of the body in which the password stands */
export async function requireHardToGuess(
  password: string,
  field: string,
  owner: PasswordOwnerWords,
): Promise<void> {
  const guesser = await theGuesser()
  const known = knownWords(owner)
  const looked = normalised(password).slice(0, LOOKED_AT)
  // A space between first and last name makes them no secret.
  const forms = new Set([looked, looked.replaceAll(/[\s._-]+/g, '')])
  if ([...forms].every((form) => guesser.check(form, known).guesses >= ENOUGH_GUESSES)) return
  const message = 'is easily guessed: take several words that only you would put together'
  throw new Problem('invalid-body', `${field}: ${message}`, {
    members: { errors: [{ pointer: jsonPointer([field]), field, rule: 'passwordGuessable', message }] },
  })
}

function knownWords({ name, email, place = '' }: PasswordOwnerWords): string[] {
  const texts = ['Fahrplan', name, email, place]
  const words = texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
  const joined = texts.map((text) => text.replaceAll(/[^\p{L}\p{N}]+/gu, ''))
  return [...new Set([...texts, ...words, ...joined])].filter((word) => word.length > 2)
}
