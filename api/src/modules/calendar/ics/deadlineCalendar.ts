import { type FundingDeadline, fundingDeadlines } from '@fahrplan/shared/funding'
import type { Day } from '@fahrplan/shared/kernel'
import { type Plan, strategyOf } from '@fahrplan/shared/plan'
import ical, { ICalAlarmType, type ICalCalendar } from 'ical-generator'
import { describeDeadline } from './describeDeadline'

interface CalendarMoment {
  readonly today: Day
  readonly now: Date
  /** What links to the screens begin with. */
  readonly origin: string
}

/** How often programmes should ask again. */
const READ_EVERY_SECONDS = 6 * 60 * 60

/** The deadlines of a plan as iCalendar; those of which nobody knows the day cannot stand in a calendar. */
export function deadlineCalendar(plan: Plan, moment: CalendarMoment): string {
  const calendar = ical({
    name: `Förderfristen: ${strategyOf(plan).title}`,
    prodId: { company: 'Fahrplan', product: 'Fahrplan', language: 'DE' },
    ttl: READ_EVERY_SECONDS,
  })
  for (const deadline of fundingDeadlines(plan, moment.today))
    if (deadline.due !== null) addDeadline(calendar, plan, { ...deadline, due: deadline.due }, moment)
  return calendar.toString()
}

function addDeadline(
  calendar: ICalCalendar,
  plan: Plan,
  deadline: FundingDeadline & { readonly due: Day },
  { today, now, origin }: CalendarMoment,
): void {
  const { key, due, begins, grantId } = deadline
  const { summary, description } = describeDeadline(plan, deadline)
  const event = calendar.createEvent({
    id: `${key}@${strategyOf(plan).id}`,
    start: midnight(due),
    allDay: true,
    stamp: now,
    summary,
    description,
    url: `${origin}/foerderung/antraege?antrag=${grantId}`,
  })
  // Whoever subscribes is not reminded of what should have begun long ago.
  if (begins !== null && begins >= today)
    event.createAlarm({ type: ICalAlarmType.display, trigger: morning(begins), description: summary })
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** Eight o'clock in Germany, nine in summer. */
function morning(day: Day): Date {
  return new Date(`${day}T07:00:00Z`)
}
