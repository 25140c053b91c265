import { toDayNumber } from '@fahrplan/shared/kernel'
import type { GanttLabels, GanttMark } from '../src/gantt'

export const LABELS: GanttLabels = {
  chart: 'Fahrplan',
  tree: 'Vorhaben',
  axis: 'Zeitachse',
  today: 'Heute',
  wall: 'Ende',
  splitter: 'Breite der Tabelle',
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  shortMonths: ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'],
  expand: 'Aufklappen',
  collapse: 'Zuklappen',
}

export const MARKS: readonly GanttMark[] = [2026, 2027, 2028, 2029, 2030].flatMap((year) => [
  ...(year === 2026 ? [] : [{ day: toDayNumber(`${year}-02-01`), label: `Bericht Februar ${year}` }]),
  { day: toDayNumber(`${year}-09-01`), label: `Bericht September ${year}` },
])
