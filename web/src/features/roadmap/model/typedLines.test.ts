import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityOfLine, measuresOfLines, readLines } from './typedLines'

const step = (line: string) => readLines(line, 'step')[0]!

describe('a line', () => {
  it.each([
    ['Konzept', 'Konzept', null, null],
    ['Zuschlag 1.4.2027', 'Zuschlag', '2027-04-01', null],
    ['Zuschlag am 01.04.27', 'Zuschlag', '2027-04-01', null],
    ['Vergabe 01.03.2027 – 31.05.2027', 'Vergabe', '2027-03-01', '2027-05-31'],
    ['Vergabe, vom 01.03.2027 bis zum 31.05.2027.', 'Vergabe', '2027-03-01', '2027-05-31'],
    ['Vergabe (01.03.2027-31.05.2027)', 'Vergabe', '2027-03-01', '2027-05-31'],
    ['Vergabe\t2027-03-01\t2027-05-31', 'Vergabe', '2027-03-01', '2027-05-31'],
    ['Vergabe; 01.03.2027; 31.05.2027', 'Vergabe', '2027-03-01', '2027-05-31'],
    ['- Vergabe', 'Vergabe', null, null],
    ['2. Vergabe', 'Vergabe', null, null],
    ['Haushalt 2027 aufstellen', 'Haushalt 2027 aufstellen', null, null],
    ['Stand 31.12.2026 erheben', 'Stand 31.12.2026 erheben', null, null],
  ])('%s', (line, title, start, end) => {
    expect(step(line)).toEqual({ title, start, end, level: 'step', problem: null })
  })

  it.each([
    ['! Freigabe', 'Freigabe'],
    ['!Freigabe', 'Freigabe'],
    ['- ◆ Freigabe', 'Freigabe'],
    ['Freigabe 01.04.2027', 'Freigabe'],
  ])('%s is a milestone', (line, title) => {
    expect(step(line)).toMatchObject({ title, problem: null })
    expect(entityOfLine(step(line))).toBe('milestone')
    expect(entityOfLine(step('Vergabe'))).toBe('workPackage')
  })

  it.each([
    ['! Vergabe 01.03.2027 – 31.05.2027', 'span'],
    ['Zuschlag 31.02.2027', 'day'],
    ['Vergabe 31.05.2027 – 01.03.2027', 'order'],
    ['01.03.2027', 'untitled'],
    ['a'.repeat(301), 'long'],
  ])('%s cannot be made: %s', (line, problem) => {
    expect(step(line).problem).toBe(problem)
  })

  it('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        for (const { title, problem } of readLines(text, 'measure'))
          expect(problem !== null || title !== '').toBe(true)
      }),
    )
  })

  it('is read fast, however long it is', () => {
    expect(step(`${'1.1.2027 ,('.repeat(2_000)}x`).problem).toBe('long')
  })
})

describe('lines', () => {
  it('are measures, and below them the steps that are indented', () => {
    const lines = readLines('\tPortal\n  Konzept 01.03.2027\n\n\tVergabe\r\nAusbau', 'measure')
    expect(lines.map(({ level }) => level)).toEqual(['measure', 'step', 'step', 'measure'])
    expect(measuresOfLines(lines)).toEqual([
      {
        title: 'Portal',
        start: null,
        end: null,
        steps: [
          expect.objectContaining({ title: 'Konzept', start: '2027-03-01' }),
          expect.objectContaining({ title: 'Vergabe' }),
        ],
      },
      { title: 'Ausbau', start: null, end: null, steps: [] },
    ])
  })
})
