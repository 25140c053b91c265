/** Words around every chart. */
const de = {
  asTable: 'Als Tabelle',
  csv: 'CSV',
  downloadCsv: 'Daten als CSV herunterladen',
  png: 'PNG',
  downloadPng: 'Diagramm als Bild (PNG) herunterladen',
  tools: 'Ansicht und Download',
  loading: 'Das Diagramm wird geladen.',
  failed: 'Das Diagramm konnte nicht geladen werden. Die Tabelle zeigt dieselben Zahlen.',
  legend: 'Legende',
  nothing: 'Hier gibt es nichts zu zeichnen.',
  picture: 'Diagramm',
  keys: 'Die Pfeiltasten führen von Balken zu Balken. Die Tabelle zeigt dieselben Zahlen.',
  enter: 'Die Eingabetaste zeigt, was dahinter steht.',
  flowKeys:
    'Die Pfeiltasten führen von Herkunft zu Herkunft, auf den Wegen des Geldes und zu seiner Verwendung. Die Tabelle zeigt dieselben Zahlen.',
  flowFrom: 'Herkunft',
  flowTo: 'Verwendung',
}

const en: typeof de = {
  asTable: 'As table',
  csv: 'CSV',
  downloadCsv: 'Download data as CSV',
  png: 'PNG',
  downloadPng: 'Download chart as image (PNG)',
  tools: 'View and download',
  loading: 'The chart is loading.',
  failed: 'The chart could not be loaded. The table shows the same figures.',
  legend: 'Legend',
  nothing: 'There is nothing to draw here.',
  picture: 'Chart',
  keys: 'The arrow keys lead from bar to bar. The table shows the same figures.',
  enter: 'Enter shows what is behind it.',
  flowKeys:
    'The arrow keys lead from origin to origin, along the ways of the money and to its use. The table shows the same figures.',
  flowFrom: 'Origin',
  flowTo: 'Use',
}

export const chartMessages = { de, en }
export type ChartKey = keyof typeof de
