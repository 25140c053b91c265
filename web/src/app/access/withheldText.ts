import type { Translate } from '../i18n'

/** A sentence about sums, and that something is not part of them where that is so. */
export function withWithheld(sentence: string, withheld: number, t: Translate): string {
  return withheld === 0 ? sentence : `${sentence} ${t('access.withheld.sums', { count: withheld })}`
}

/** What a row of sums is called. */
export function sumLabel(label: string, withheld: number, t: Translate): string {
  return withheld === 0 ? label : t('access.withheld.without', { text: label, count: withheld })
}
