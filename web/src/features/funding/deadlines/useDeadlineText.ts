import { type DeadlineKind, type FundingDeadline, type Urgency, urgencyOf } from '@fahrplan/shared/funding'
import { type Day, daysBetween } from '@fahrplan/shared/kernel'
import { useFormat, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import type { Tone } from '@/ui'

const TONES: { readonly [U in Urgency]: Tone } = {
  overdue: 'danger',
  in30: 'warning',
  in90: 'info',
  in180: 'neutral',
  later: 'neutral',
  unknown: 'warning',
}

/** Deadlines in the words of the screens. */
export function useDeadlineText() {
  const store = usePlanStore()
  const { t } = useText()
  const format = useFormat()

  function tone(deadline: FundingDeadline): Tone {
    return TONES[urgencyOf(deadline, store.today)]
  }

  /** What has to be done by when, in one line. */
  function line({ kind, due }: FundingDeadline): string {
    const deed = t(`funding.deadlines.deed.${kind}`)
    return due === null
      ? t('funding.deadlines.unknownDue', { deed })
      : t('funding.deadlines.due', { deed, day: format.value.day(due) })
  }

  /** How far away it is. */
  function left({ due }: FundingDeadline): string {
    if (due === null) return t('funding.deadlines.urgency.unknown')
    const days = daysBetween(store.today, due)
    if (days === 0) return t('funding.deadlines.today')
    const count = Math.abs(days)
    return t(days < 0 ? 'funding.deadlines.late' : 'funding.deadlines.in', {
      count,
      days: format.value.number(count),
    })
  }

  /** What it was counted back from, when to begin, and what is not certain about it. */
  function details({ kind, due, begins, certain, params }: FundingDeadline): string[] {
    const { missing, first, expected, openCents, year } = params
    const day = (one: string) => ({ day: format.value.day(one) })
    return [
      missing && t(`funding.deadlines.missing.${missing}`),
      openCents !== undefined &&
        t('funding.deadlines.open', { amount: format.value.euros(openCents), year: String(year) }),
      first !== undefined && t('funding.deadlines.first', day(first)),
      expected !== undefined &&
        t(`funding.deadlines.${due !== null && expected > due ? 'expectedLate' : 'expected'}`, day(expected)),
      begins !== null && beginText(kind, begins),
      due !== null && !certain && t('funding.deadlines.check'),
    ].filter((text) => typeof text === 'string')
  }

  /** A decision is somebody else's work: one can only ask. */
  function beginText(kind: DeadlineKind, begins: Day): string {
    const [now, later] =
      kind === 'decision' ? (['askNow', 'ask'] as const) : (['beginNow', 'begins'] as const)
    return begins <= store.today
      ? t(`funding.deadlines.${now}`)
      : t(`funding.deadlines.${later}`, { day: format.value.day(begins) })
  }

  return { tone, line, left, details }
}
