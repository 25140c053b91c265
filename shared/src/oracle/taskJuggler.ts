import { addDays, type Day, publicHolidays, toDay, toDayNumber, yearOf } from '../kernel'
import { gapOf } from './gaps'
import { calendarOf, ORACLE_LAND, type OracleDays, type OracleProject } from './project'

/** The project in the language of TaskJuggler 3; its days run from midnight to midnight. */
export function taskJugglerProject(project: OracleProject): string {
  const { first, last, lengths, unit } = project
  return [
    `project oracle "${project.name}" ${addDays(first, -30)} - ${addDays(last, 30)} {`,
    '  timezone "UTC"',
    '  timingresolution 60min',
    '  dailyworkinghours 24',
    `  yearlyworkingdays ${unit === 'working' ? 250 : 365}`,
    ...(unit === 'working'
      ? ['  workinghours mon - fri 0:00 - 24:00', '  workinghours sat, sun off']
      : ['  workinghours mon - sun 0:00 - 24:00']),
    '}',
    ...(unit === 'working' ? holidaysOf(project) : []),
    ...lengths.map((_, index) => taskOf(project, index)),
    'taskreport days "days" { formats csv columns id, start, end timeformat "%Y-%m-%d" }',
    '',
  ].join('\n')
}

/** Reads the report of such a project. An end is the midnight after its last day. */
export function taskJugglerDays(csv: string, project: OracleProject): OracleDays {
  const calendar = calendarOf(project)
  const moments = new Map<string, readonly [Day, Day]>()
  for (const line of csv.trim().split('\n').slice(1)) {
    const [id, start, end] = line.split(';').map((cell) => cell.replaceAll('"', ''))
    moments.set(id!, [start!, end!])
  }
  return project.lengths.map((length, index) => {
    const [start, end] = moments.get(`t${index}`)!
    // Midnight after a free day is, for those who work, the evening of the last working day.
    const lastDay = toDay(calendar.previous(toDayNumber(end) - 1))
    return length === 0 ? [lastDay, lastDay] : [toDay(calendar.next(toDayNumber(start))), lastDay]
  })
}

function taskOf(project: OracleProject, index: number): string {
  const { unit, direction, lengths, links } = project
  const length = lengths[index]!
  const isEarly = direction === 'early'
  const own = links.filter(([from, to]) => (isEarly ? to : from) === index)
  const gap = unit === 'working' ? 'gaplength' : 'gapduration'
  const ties = own.map(([from, to, type, lag]) => {
    const { at, days } = gapOf(direction, type, lag, lengths[from]!, lengths[to]!)!
    const side = at === 'start' ? 'onstart' : 'onend'
    return `!t${isEarly ? from : to} { ${side}${days > 0 ? ` ${gap} ${days}d` : ''} }`
  })
  const parts = [
    isEarly ? 'scheduling asap' : 'scheduling alap',
    length === 0 ? 'milestone' : `${unit === 'working' ? 'length' : 'duration'} ${length}d`,
    ties.length > 0 ? `${isEarly ? 'depends' : 'precedes'} ${ties.join(', ')}` : anchorOf(project, length),
  ]
  return `task t${index} "${index}" { ${parts.join(' ')} }`
}

/** Where something begins that waits for nothing, or ends that nothing waits for. */
function anchorOf(project: OracleProject, length: number): string {
  const calendar = calendarOf(project)
  if (project.direction === 'late') return `end ${toDay(calendar.previous(toDayNumber(project.last)) + 1)}`
  const first = calendar.next(toDayNumber(project.first))
  // A milestone lies on the evening of its day.
  return `start ${toDay(length === 0 ? first + 1 : first)}`
}

function holidaysOf({ first, last }: OracleProject): string[] {
  const lines: string[] = []
  for (let year = yearOf(first) - 1; year <= yearOf(last) + 1; year++)
    for (const day of publicHolidays(ORACLE_LAND, year)) lines.push(`leaves holiday "${day}" ${day}`)
  return lines
}
