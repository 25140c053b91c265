import { describe, expect, it, test } from 'vitest'
import { ruleOf } from '../ruleOf'
import { lineSchema, textSchema, titleSchema } from './fields'

const rulesOf = (text: string, schema = titleSchema) =>
  (schema.safeParse(text).error?.issues ?? []).map(ruleOf)

const TURNING = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c'
const INVISIBLE = '\u200b\u2060\ufeff\u00ad\u2028\u2029\n\t\u001b\u0085\u{e0041}'
const HIDDEN = Array.from(TURNING + INVISIBLE)

describe('a title or a line', () => {
  it.each(HIDDEN.map((character) => [character.codePointAt(0)!.toString(16), character]))(
    'hides no U+%s',
    (_, character) => {
      expect(rulesOf(`Amt${character}für alles`)).toEqual(['invisibleCharacters'])
      expect(rulesOf(`Amt${character}für alles`, lineSchema)).toEqual(['invisibleCharacters'])
    },
  )

  it.each(['Amt für „Größe“ – 2/3', 'José Nuñez', 'خانه\u200cها', '👩\u200d💻 Team', 'שלום', 'Şükrü Öz'])(
    'may be "%s"',
    (text) => {
      expect(titleSchema.parse(text)).toBe(text)
    },
  )

  it('loses what stands around it', () => {
    expect(titleSchema.parse(' \ufeffAmt\n')).toBe('Amt')
    expect(rulesOf('\n')).toEqual(['schema.too_small'])
  })

  it('is storable', () => {
    expect(rulesOf('Amt \ud83d')).toEqual(['schema.custom'])
    expect(rulesOf('x'.repeat(301), lineSchema)).toEqual(['schema.too_big'])
  })
})

test('a text has lines, and may be written in both directions', () => {
  const text = 'zwei\nZeilen,\teine \u2067verkehrt\u2069 herum'
  expect(textSchema.parse(text)).toBe(text)
})
