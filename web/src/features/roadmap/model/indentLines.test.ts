import { describe, expect, it } from 'vitest'
import { breakLine, type Edited, indentLines } from './indentLines'

/** What is marked stands between bars; one bar is a caret. */
function edited(shown: string): Edited {
  const start = shown.indexOf('|')
  const text = shown.replaceAll('|', '')
  return { text, start, end: Math.max(start, shown.lastIndexOf('|') - 1) }
}

describe('indenting', () => {
  it('moves the line of the caret below the one above, and back', () => {
    const inner = { text: 'A\n\tB', start: 4, end: 4 }
    expect(indentLines(edited('A\nB|'), 1)).toEqual(inner)
    expect(indentLines(inner, -1)).toEqual(edited('A\nB|'))
  })

  it('moves all lines that are marked', () => {
    expect(indentLines(edited('A\nB|\nC|'), 1)?.text).toBe('A\n\tB\n\tC')
  })

  it('leaves what cannot go further to whoever wants the key', () => {
    expect(indentLines(edited('A|'), 1)).toBeNull()
    expect(indentLines(edited('A\n\tB|'), 1)).toBeNull()
    expect(indentLines(edited('A\nB|'), -1)).toBeNull()
  })
})

describe('a new line', () => {
  it('is indented like the one before', () => {
    expect(breakLine(edited('A|'))).toEqual({ text: 'A\n', start: 2, end: 2 })
    expect(breakLine({ text: 'A\n\tB', start: 4, end: 4 })).toEqual({ text: 'A\n\tB\n\t', start: 6, end: 6 })
  })
})
