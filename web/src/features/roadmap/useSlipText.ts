import type { Slip, SlipSpan } from '@fahrplan/shared/slippage'
import { useFormat, useText } from '@/app/i18n'
import type { SlipRow } from './model/slipRows'
import { useMoveText } from './useMoveText'

/** What has slipped, in the words of a table. */
export function useSlipText() {
  const { t, locale } = useText()
  const format = useFormat()
  const { reasonText } = useMoveText()

  function spanText(row: SlipRow, side: 'before' | 'after'): string {
    const span = row[side]
    if (!span) return ''
    return row.entity === 'milestone' ? dayText(span.end) : bothDays(span)
  }

  function bothDays({ start, end }: SlipSpan): string {
    // The dash stays with the first day where the line is broken.
    return `${dayText(start)}\u00A0– ${dayText(end)}`
  }

  function dayText(day: string | null): string {
    return day === null ? t('roadmap.slips.open') : format.value.day(day)
  }

  /** With its sign: what comes later is more. Where only the start has moved, it says so. */
  function daysText({ kind, days, startDays }: Slip): string {
    if (kind !== 'moved') return t(`roadmap.slips.${kind}`)
    if (days) return signed(days)
    return startDays ? t('roadmap.slips.startMoved', { days: signed(startDays) }) : ''
  }

  function reasonOf({ reason }: SlipRow): string {
    return reason ? reasonText(reason) : ''
  }

  function signed(days: number): string {
    return new Intl.NumberFormat(locale.value, { signDisplay: 'exceptZero' }).format(days)
  }

  return { spanText, daysText, reasonOf }
}
