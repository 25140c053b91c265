import { describe, expect, it } from 'vitest'
import { lineSchema, textSchema, titleSchema } from './fields'

describe('a title', () => {
  it.each(['Bürgerservice', 'Größe – „Ziel“ 50 %', '日本語 🚲', 'O’Neil', '👩‍💻'])('may be %s', (title) => {
    expect(titleSchema.safeParse(title).success).toBe(true)
  })

  it.each([
    ['turns what comes after', 'Stadt\u202Elaeh'],
    ['isolates a direction', '\u2066Stadt\u2069'],
    ['has a mark of direction', 'Stadt\u200F'],
    ['has two lines', 'Stadt\nHalle'],
    ['has a bell', 'Stadt\u0007'],
  ])('that %s is refused', (_, title) => {
    expect(titleSchema.safeParse(title).error?.issues[0]?.message).toContain('cannot be seen')
    expect(lineSchema.safeParse(title).success).toBe(false)
  })
})

it('free text has as many lines as it likes', () => {
  expect(textSchema.safeParse('eins\nzwei').success).toBe(true)
})
