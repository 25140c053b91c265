import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlTable, parseHtmlTable } from './htmlTable'
import { parseTsv, printTsv } from './tsv'

describe('cells on the clipboard', () => {
  it('are read as Excel and LibreOffice write them', () => {
    expect(parseTsv('Titel\tBeginn\r\nKonzept\t15.03.2027\r\n')).toEqual([
      ['Titel', 'Beginn'],
      ['Konzept', '15.03.2027'],
    ])
    expect(parseTsv('"zwei\nZeilen"\t"sagt ""ja"""\n')).toEqual([['zwei\nZeilen', 'sagt "ja"']])
    expect(parseTsv('a\t\n\tb')).toEqual([
      ['a', ''],
      ['', 'b'],
    ])
    expect(parseTsv('')).toEqual([['']])
    expect(parseTsv('a\n\nb')).toEqual([['a'], [''], ['b']])
  })

  it('may hold a quote that quotes nothing', () => {
    expect(parseTsv('2" Rohr\t"Anfang ohne Ende\n3')).toEqual([['2" Rohr', '"Anfang ohne Ende'], ['3']])
  })

  it('come back as they were', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', 'ß') }),
    )
    const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseTsv(printTsv(cells))).toEqual(cells)
      }),
    )
  })

  it('are a table for other programs, and never markup', () => {
    expect(htmlTable([['<b>&"', 'a\nb']])).toBe(
      '<table><tr><td>&lt;b&gt;&amp;&quot;</td><td>a<br>b</td></tr></table>',
    )
  })

  it('are read from a table where there is no text', () => {
    const excel = `<html><body><!--StartFragment--><table><tr><td colspan=2>Titel</td>
      <td>15.03.2027</td></tr><tr><td><b>zwei<br>Zeilen</b></td><td>lang
      umbrochen</td></tr></table></body></html>`
    expect(parseHtmlTable(excel)).toEqual([
      ['Titel', '', '15.03.2027'],
      ['zwei\nZeilen', 'lang umbrochen'],
    ])
    expect(parseHtmlTable('<p>kein Text</p>')).toBeUndefined()
    expect(parseHtmlTable(htmlTable([['<b>&"', 'a\nb']]))).toEqual([['<b>&"', 'a\nb']])
  })
})
