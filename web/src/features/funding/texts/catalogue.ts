import { catalogue } from '@/app/catalogue'

export const catalogueTexts = catalogue(
  {
    title: 'Förderprogramme',
    intro:
      'Programme, die für Maßnahmen dieser Strategie in Frage kommen. Was eine Richtlinie nicht sagt, bleibt offen und wird nicht geschätzt.',
    empty: 'Noch ist kein Förderprogramm eingetragen.',
    example: 'Beispiel, vor Nutzung prüfen',
    unknown: 'unbekannt, bitte prüfen',
    column: { name: 'Programm', source: 'Geldgeber', kind: 'Art', rate: 'Höchstsatz', status: 'Stand' },
    kind: {
      share: 'Anteil',
      fixed: 'Festbetrag',
      deficit: 'Fehlbedarf',
      loan: 'Darlehen',
      inKind: 'Sachleistung',
    },
    status: { announced: 'Angekündigt', open: 'Offen', closed: 'Geschlossen', unknown: 'Unbekannt' },
  },
  {
    title: 'Funding programmes',
    intro:
      'Programmes that measures of this strategy may apply to. What a guideline does not say stays open and is not guessed.',
    empty: 'No funding programme has been entered yet.',
    example: 'Example, check before use',
    unknown: 'unknown, please check',
    column: { name: 'Programme', source: 'Funder', kind: 'Kind', rate: 'Maximum rate', status: 'Status' },
    kind: { share: 'Share', fixed: 'Fixed sum', deficit: 'Deficit', loan: 'Loan', inKind: 'In kind' },
    status: { announced: 'Announced', open: 'Open', closed: 'Closed', unknown: 'Unknown' },
  },
)
