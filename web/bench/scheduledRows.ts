import type { DayNumber } from '@fahrplan/shared/kernel'
import {
  calendarDays,
  cascade,
  compileNetwork,
  moveInNetwork,
  type Network,
  type ScheduleItem,
} from '@fahrplan/shared/schedule'
import type { GanttDates, GanttLink, GanttPreview, GanttRow, GanttShift } from '../src/gantt'

interface Scheduled {
  readonly rows: readonly GanttRow[]
  readonly links: readonly GanttLink[]
}

/** Rows whose dates follow their links, as in the product: what is dragged takes along whoever is in the way. */
export function scheduledRows({ rows: given, links }: Scheduled, today: DayNumber) {
  let rows = given
  let network: Network | undefined
  let indexOf: Map<string, number> | undefined

  function outcomeOf({ id, part, days }: GanttShift) {
    network ??= compileNetwork(rows.flatMap(itemOf), links.map(linkOf), calendarDays)
    const item = network.indexOf.get(id)!
    const start = network.start[item]! + (part === 'end' ? 0 : days)
    const end = network.end[item]! + (part === 'start' ? 0 : days)
    return cascade(network, new Map([[id, { start, end }]]), { policy: 'push', today }).moved
  }

  return {
    preview(shift: GanttShift): GanttPreview {
      return new Map([...outcomeOf(shift)].map(([id, span]) => [id, datesOf(rowOf(id), span)]))
    },
    drop(shift: GanttShift): readonly GanttRow[] {
      const moved = outcomeOf(shift)
      network = moveInNetwork(network!, moved)
      rows = rows.slice()
      for (const [id, span] of moved)
        (rows as GanttRow[])[places().get(id)!] = moveRow(rowOf(id), datesOf(rowOf(id), span))
      return rows
    },
    rowOf,
  }

  function rowOf(id: string): GanttRow {
    return rows[places().get(id)!]!
  }

  function places(): Map<string, number> {
    return (indexOf ??= new Map(rows.map((row, index) => [row.id, index])))
  }
}

function moveRow(row: GanttRow, dates: GanttDates): GanttRow {
  const next = Object.create(
    Object.getPrototypeOf(row) as object,
    Object.getOwnPropertyDescriptors(row),
  ) as GanttRow
  return Object.assign(next, dates)
}

function datesOf(row: GanttRow, { start, end }: { start: DayNumber; end: DayNumber }): GanttDates {
  return row.kind === 'point' ? { point: end } : { start, end }
}

function itemOf(row: GanttRow): ScheduleItem[] {
  const start = row.point ?? row.start
  if (row.kind === 'group' || start === undefined) return []
  return [
    {
      id: row.id,
      kind: row.kind === 'point' ? 'milestone' : 'span',
      start,
      end: row.point ?? row.end!,
      mode: 'auto',
      isFact: row.locked === true,
    },
  ]
}

function linkOf({ id, from, to, type }: GanttLink) {
  return { id, predecessorId: from, successorId: to, type, lag: 0 }
}
