import { describe, expect, it } from 'vitest'
import { type Day, toDayNumber } from '../../kernel'
import { calendarDays, type DayCalendar, workingDaysOf } from '../calendar'
import type { LinkType } from '../linkType'
import { linkSlack } from './bounds'
import { compileNetwork } from './compileNetwork'
import type { ScheduleItem } from './items'

const span = (start: Day, end: Day): ScheduleItem => ({
  id: start + end,
  kind: 'span',
  start: toDayNumber(start),
  end: toDayNumber(end),
  mode: 'auto',
  isFact: false,
})
const milestone = (day: Day, id = day): ScheduleItem => ({ ...span(day, day), id, kind: 'milestone' })

const march = span('2027-03-01', '2027-03-31')
const april = span('2027-04-01', '2027-04-30')

function slack(
  type: LinkType,
  lag: number,
  predecessor: ScheduleItem,
  successor: ScheduleItem,
  calendar: DayCalendar = calendarDays,
): number {
  const link = { id: 'l', predecessorId: predecessor.id, successorId: successor.id, type, lag }
  return linkSlack(compileNetwork([predecessor, successor], [link], calendar), 0)
}

describe('the slack of a link', () => {
  it.each([
    ['FS', 0, 0],
    ['FS', 5, -5],
    ['FS', -3, 3],
    ['SS', 0, 31],
    ['FF', 0, 30],
    ['SF', 0, 61],
  ] as const)('%s with a lag of %i leaves %i days between March and April', (type, lag, days) => {
    expect(slack(type, lag, march, april)).toBe(days)
  })

  it('lets a milestone fall on the last day of the work that leads to it', () => {
    expect(slack('FS', 0, march, milestone('2027-03-31'))).toBe(0)
    expect(slack('FS', 0, march, milestone('2027-03-30'))).toBe(-1)
  })

  it('lets work that waits for a milestone start on the next day', () => {
    expect(slack('FS', 0, milestone('2027-03-31'), april)).toBe(0)
  })

  it('lets two milestones fall on one day', () => {
    expect(slack('FS', 0, milestone('2027-03-31'), milestone('2027-03-31', 'other'))).toBe(0)
  })

  it('counts working days where the strategy does', () => {
    const working = workingDaysOf('DE-TH')
    // Good Friday is 26 March 2027, Easter Monday the 29th.
    expect(slack('FS', 0, span('2027-03-22', '2027-03-25'), span('2027-03-30', '2027-04-02'), working)).toBe(
      0,
    )
    expect(slack('FS', 3, span('2027-03-22', '2027-03-25'), span('2027-04-02', '2027-04-30'), working)).toBe(
      0,
    )
    expect(slack('FS', 0, span('2027-03-22', '2027-03-25'), span('2027-03-25', '2027-04-02'), working)).toBe(
      -1,
    )
  })
})
