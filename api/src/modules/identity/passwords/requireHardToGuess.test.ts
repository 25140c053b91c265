import { describe, expect, it } from 'vitest'
import { requireHardToGuess } from './requireHardToGuess'

const ANNA = { name: 'Anna Adler-Özdemir', email: 'anna.adler@stadt-xanten.example', place: 'Stadt Xanten' }

const refusal = (password: string) =>
  requireHardToGuess(password, 'next', ANNA).then(
    () => undefined,
    (problem: unknown) => problem,
  )

describe('a password', () => {
  it.each([
    ['one that many have', 'Passwort1234'],
    ['one that many have, in other letters', 'P@ssw0rd2027!'],
    ['a word and a year', 'Sommer2026!!'],
    ['a word of the trade', 'Digitalisierung1'],
    ['a greeting', 'Willkommen123!'],
    ['an English phrase', 'Iloveyou2024'],
    ['keys beside each other', 'qwertzuiopü+'],
    ['the same again and again', 'x'.repeat(200)],
    ['digits in their order', '123456789012'],
    ['the own name', 'Anna Adler 12'],
    ['the own name in one word', 'annaadler1985'],
    ['the own name as others write it', 'adler-özdemir'],
    ['the own address', 'anna.adler@stadt-xanten.example'],
    ['the own city', 'StadtXanten2027'],
    ['the product', 'Fahrplan2027!'],
  ])('is refused: %s', async (_, password) => {
    expect(await refusal(password)).toMatchObject({
      name: 'invalid-body',
      members: { errors: [{ pointer: '/next', field: 'next', rule: 'passwordGuessable' }] },
    })
  })

  it.each([
    'Pferd Batterie Heftklammer',
    'vier kluge Ziegen im Mai',
    'Übergröße im Bücherschrank',
    'kT7#pq2!xVw9',
    `${'a'.repeat(20)} Geige Wolke Sattel Birne`,
  ])('may be "%s"', async (password) => {
    expect(await refusal(password)).toBeUndefined()
  })

  it('is the same from another keyboard', async () => {
    expect(await refusal('adler-özdemir'.normalize('NFD'))).toBeDefined()
  })
})
