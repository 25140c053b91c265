import type { GanttRow } from '../../model/row'
import type { ChartInput, SheetLayout, SheetTexts } from '../scene/chart'

/** 1 March 2026. */
export const START = 20_513

export const texts: SheetTexts = {
  title: 'Digitale Stadt <„Musterhafen“ & Umland>',
  subtitle: 'Alle Maßnahmen, Arbeitspakete und Meilensteine',
  date: 'Stand: 26.11.2026',
  warning: '',
  tree: 'Beschlusspunkt, Maßnahme, Schritt',
  months: Array<string>(12).fill('März'),
  shortMonths: Array<string>(12).fill('Mär'),
  today: 'Heute',
  wall: 'Ende der Laufzeit',
  continued: 'Fortsetzung',
  page: (number, of) => `Seite ${number} von ${of}`,
  legend: {
    group: 'Beschlusspunkt',
    bar: 'Zeitraum mit Fortschritt',
    point: 'Meilenstein',
    done: 'abgeschlossen',
    late: 'überfällig',
    deadline: 'Frist',
    dropped: 'entfallen',
    struck: 'gestrichen',
    critical: 'kritischer Weg',
    baseline: 'früherer Stand',
    link: 'Abhängigkeit',
    violated: 'verletzte Abhängigkeit',
    report: 'Bericht',
    today: 'Heute',
    wall: 'Ende der Laufzeit',
  },
}

export const a4: SheetLayout = {
  paper: 'A4',
  orientation: 'landscape',
  fit: 'width',
  scale: 'quarters',
  legend: true,
}

export function chartOf(rows: readonly GanttRow[], more: Partial<ChartInput> = {}): ChartInput {
  return {
    rows,
    links: [],
    horizon: { start: START, end: START + 1825 },
    today: START + 270,
    marks: [{ day: START + 400, label: 'Bericht 04/2027' }],
    columns: [{ label: 'Termin', width: 48, value: ({ end }) => (end === undefined ? '' : '15.03.2027') }],
    texts,
    locale: 'de-DE',
    ...more,
  }
}

/** Points with measures with steps, as many as asked for. */
export function someRows(points: number, measures: number, steps: number): GanttRow[] {
  const rows: GanttRow[] = []
  const add = (row: Partial<GanttRow> & Pick<GanttRow, 'id' | 'level' | 'kind'>) =>
    rows.push({ parentId: null, label: `Zeile ${row.id}`, tone: points % 10, description: '', ...row })
  for (let p = 1; p <= points; p++) {
    add({
      id: `${p}`,
      level: 1,
      kind: 'group',
      key: `${p}.`,
      start: START + 40 * p,
      end: START + 40 * p + 600,
      tone: p % 10,
    })
    for (let m = 1; m <= measures; m++) {
      const id = `${p}.${m}`
      const start = START + 40 * p + 60 * m
      add({
        id,
        parentId: `${p}`,
        level: 2,
        kind: 'bar',
        key: `M-${p}${m}`,
        start,
        end: start + 300,
        progress: 40,
        tone: p % 10,
      })
      for (let s = 1; s <= steps; s++)
        add(
          s % 3 === 0
            ? { id: `${id}.${s}`, parentId: id, level: 3, kind: 'point', point: start + 40 * s, tone: p % 10 }
            : {
                id: `${id}.${s}`,
                parentId: id,
                level: 3,
                kind: 'bar',
                start: start + 30 * s,
                end: start + 30 * s + 50,
                progress: 100,
                tone: p % 10,
                state: 'done',
              },
        )
    }
  }
  return rows
}
