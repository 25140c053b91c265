import { type DayNumber, toDay, toDayNumber } from '@fahrplan/shared/kernel'
import type { GanttLink, GanttRow, GanttState } from '../src/gantt'

export const HORIZON = { start: toDayNumber('2026-03-01'), end: toDayNumber('2031-02-28') }
export const TODAY = toDayNumber('2026-11-23')

const BARS_PER_GROUP = 9
const SUBJECTS = ['Online-Antrag', 'Fachverfahren', 'Schulung', 'Netzausbau', 'Bürgerportal', 'E-Akte']
const STEPS = ['ausschreiben', 'erproben', 'einführen', 'auswerten', 'abnehmen']

/** The same rows for the same number, on every machine. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export interface Generated {
  readonly rows: GanttRow[]
  readonly links: GanttLink[]
  /** The bar that `followers` wait for, one after the other. */
  readonly lead: string
  readonly followers: number
}

export function generateRows(count: number): Generated {
  const random = randomNumbers(count)
  const rows: GanttRow[] = []
  const links: GanttLink[] = []
  while (rows.length < count) {
    const group = rows.length
    const tone = Math.floor(group / (BARS_PER_GROUP + 1)) % 10
    const first = HORIZON.start + random(1_300)
    rows.push(groupRow(group, tone, first, random))
    for (let nth = 0; nth < BARS_PER_GROUP && rows.length < count; nth++) {
      const row = childRow(rows.length, group, tone, first + nth * 45 + random(40), random)
      if (nth > 0) links.push(linkTo(row, rows.at(-1)!, random))
      rows.push(row)
    }
  }
  return { rows, links, ...chainUp(rows, links) }
}

const FOLLOWERS = 200
const FOLLOWER_DAYS = 3

/** Makes bars wait for each other, each right after the one before: whoever moves the first one moves them all. */
function chainUp(rows: GanttRow[], links: GanttLink[]): Pick<Generated, 'lead' | 'followers'> {
  const places = rows.flatMap(({ kind, locked }, place) => (kind === 'bar' && !locked ? [place] : []))
  const chain = places.slice(0, FOLLOWERS + 1)
  let start = HORIZON.start + 30
  chain.forEach((place, nth) => {
    const days = nth === 0 ? 60 : FOLLOWER_DAYS
    const row = { ...rows[place]!, start, end: start + days - 1, state: 'normal' as const }
    start += days
    rows[place] = row
    const before = nth > 0 ? rows[chain[nth - 1]!] : undefined
    if (before) links.push({ id: `chain-${row.id}`, from: before.id, to: row.id, type: 'FS' })
  })
  return { lead: rows[chain[0]!]!.id, followers: chain.length - 1 }
}

function groupRow(
  index: number,
  tone: number,
  start: DayNumber,
  random: (below: number) => number,
): GanttRow {
  const label = `${SUBJECTS[random(SUBJECTS.length)]} ${index}`
  return {
    id: `row-${index}`,
    parentId: null,
    level: 1,
    kind: 'group',
    key: `M-${String(index).padStart(3, '0')}`,
    label,
    start,
    end: Math.min(HORIZON.end, start + BARS_PER_GROUP * 45 + 60),
    progress: random(101),
    tone,
    description: `Gruppe ${label}`,
  }
}

function childRow(
  index: number,
  group: number,
  tone: number,
  start: DayNumber,
  random: (below: number) => number,
): GanttRow {
  const label = `${SUBJECTS[random(SUBJECTS.length)]} ${STEPS[random(STEPS.length)]} ${index}`
  const state = stateOf(start, random)
  const shared = { id: `row-${index}`, parentId: `row-${group}`, level: 2, label, tone, state }
  if (index % 4 === 3)
    return { ...shared, kind: 'point', point: start, description: `Meilenstein ${label} am ${toDay(start)}` }
  const end = Math.min(HORIZON.end, start + 20 + random(90))
  return {
    ...shared,
    kind: 'bar',
    start,
    end,
    resizable: true,
    locked: index % 17 === 0,
    progress: state === 'done' ? 100 : random(100),
    badge: state === 'late' ? '12 Tage' : undefined,
    description: `Arbeitspaket ${label} vom ${toDay(start)} bis ${toDay(end)}`,
  }
}

function stateOf(start: DayNumber, random: (below: number) => number): GanttState {
  if (start < TODAY - 60) return random(4) === 0 ? 'late' : 'done'
  if (random(40) === 0) return 'dropped'
  return random(60) === 0 ? 'struck' : 'normal'
}

function linkTo(row: GanttRow, before: GanttRow, random: (below: number) => number): GanttLink {
  const type = (['FS', 'FS', 'FS', 'SS', 'FF', 'SF'] as const)[random(6)]!
  return { id: `link-${row.id}`, from: before.id, to: row.id, type, violated: random(12) === 0 }
}
