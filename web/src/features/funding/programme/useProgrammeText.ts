import type { FundingProgramme } from '@fahrplan/shared/plan'
import { useFormat, useText } from '@/app/i18n'
import { useValueText } from '@/app/plan'

type Field = keyof FundingProgramme
type Window = FundingProgramme['windows'][number]

/** Nothing in them means that there is none; in the others it means that nobody knows. */
const NOTES: readonly Field[] = ['provider', 'note', 'provenance']

const TERMS = { decisionWeeks: 'weeks', proofMonths: 'months', earmarkYears: 'years' } as const

/** What a programme says, as people read it. What is unknown is said to be, and is never a number. */
export function useProgrammeText() {
  const { t } = useText()
  const format = useFormat()
  const { fieldText, valueText } = useValueText()

  function textOf(field: Field, value: unknown): string {
    if (value === null || value === '') return emptyText(field)
    if (field === 'windows') return windowsText(value as readonly Window[])
    if (field === 'eligibleCategories' && Array.isArray(value))
      return listText((value as FundingProgramme['eligibleCategories'] & {}).map(categoryText))
    if (Array.isArray(value) && value.length === 0) return t('funding.programme.none')
    if (field in TERMS) {
      const count = value as number
      return t(`funding.programme.${TERMS[field as keyof typeof TERMS]}`, { count })
    }
    return valueText(field, value)
  }

  function emptyText(field: Field): string {
    if (field === 'verifiedOn' || field === 'verifiedBy') return t('funding.programme.noCheck')
    return NOTES.includes(field) ? t('domain.plain.empty') : t('funding.catalogue.unknown')
  }

  function windowsText(windows: readonly Window[]): string {
    return windows.length === 0 ? t('funding.catalogue.unknown') : format.value.list(windows.map(windowText))
  }

  function windowText({ opens, closes }: Window): string {
    const from = opens && format.value.day(opens)
    const to = closes && format.value.day(closes)
    if (from && to) return t('funding.programme.span', { from, to })
    if (from) return t('funding.programme.openEnd', { from })
    return to ? t('funding.programme.openStart', { to }) : t('funding.catalogue.unknown')
  }

  function categoryText(category: NonNullable<FundingProgramme['eligibleCategories']>[number]): string {
    return t(`domain.value.category.${category}`)
  }

  function listText(words: readonly string[]): string {
    return words.length === 0 ? t('funding.programme.none') : format.value.list(words)
  }

  /** When applications are taken: a programme without windows may take them at any time. */
  function applicationText({ rolling, windows }: FundingProgramme): string {
    return rolling && windows.length === 0 ? t('funding.programme.rollingWindows') : windowsText(windows)
  }

  return { fieldText, textOf, applicationText }
}
