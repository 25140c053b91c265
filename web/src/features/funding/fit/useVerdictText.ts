import type { Verdict } from '@fahrplan/shared/funding'
import type { Grant } from '@fahrplan/shared/plan'
import { type Format, type MessageKey, useFormat, useText } from '@/app/i18n'

const MONEY = ['amount', 'most', 'least', 'own', 'eligible', 'granted']
const DAYS = ['day', 'start', 'end', 'contract']
const RATES = ['rate', 'share']

/** What a rule says, as a sentence. */
export function useVerdictText() {
  const { t } = useText()
  const format = useFormat()

  function periodText(start: string, end: string): string {
    if (start === '') return t('funding.fit.period.until', { end })
    return end === '' ? t('funding.fit.period.from', { start }) : t('funding.fit.period.both', { start, end })
  }

  return ({ rule, reason, params }: Verdict): string => {
    const shown: Record<string, string> = {}
    for (const [name, value] of Object.entries(params)) shown[name] = paramText(format.value, name, value)
    if (shown.grantState)
      shown.grantState = t(`domain.value.grantState.${shown.grantState as Grant['state']}`)
    if (rule === 'grantPeriod') shown.period = periodText(shown.start ?? '', shown.end ?? '')
    // The catalogue has a sentence for each pair; TypeScript sees the product of all rules and all reasons.
    return t(`funding.verdict.${rule}.${reason}` as MessageKey, shown)
  }
}

function paramText(format: Format, name: string, value: string | number): string {
  if (value === '') return ''
  if (MONEY.includes(name)) return Number(value) % 100 === 0 ? format.euros(+value) : format.cents(+value)
  if (DAYS.includes(name)) return format.day(String(value))
  return RATES.includes(name) ? `${format.number(Number(value) / 100)} %` : String(value)
}
