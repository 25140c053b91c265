import type { Span } from '../model/row'

const MS_PER_DAY = 86_400_000

/** `15.03.2027`, or both days where there are two. */
export function spanText(span: Span, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const [start, end] = [span.start, span.end].map((day) => format.format(day * MS_PER_DAY))
  return start === end ? `${start}` : `${start} – ${end}`
}
