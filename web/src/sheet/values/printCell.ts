import { printDay } from '@/ui'
import type { CellType, CellValue } from '../column'

/**
 * `shown`: as people read it, `1.250.000,50 €`. `plain`: as it is typed and as spreadsheets take it over,
 * `1250000,50`. Either can be read back by `parseCell`.
 */
export type CellForm = 'shown' | 'plain'

const formats = new Map<string, Intl.NumberFormat>()

export function printCell(value: CellValue, type: CellType, language: string, form: CellForm): string {
  if (value === null || value === '') return ''
  switch (type.kind) {
    case 'text':
      return String(value)
    case 'day':
      return printDay(String(value), language)
    case 'whole':
      return number(language, { useGrouping: form === 'shown', maximumFractionDigits: 0 }).format(
        Number(value),
      )
    case 'percent':
      return `${value}${language.startsWith('de') ? '\u00A0' : ''}%`
    case 'money':
      return money(Number(value), language, form)
    case 'choice':
      return type.choices.find((choice) => choice.value === value)?.label ?? String(value)
  }
}

function money(cents: number, language: string, form: CellForm): string {
  const digits = form === 'plain' && cents % 100 === 0 ? 0 : 2
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  if (form === 'plain') return number(language, { ...options, useGrouping: false }).format(cents / 100)
  return number(language, { ...options, style: 'currency', currency: 'EUR' }).format(cents / 100)
}

function number(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(language, options)
  formats.set(key, made)
  return made
}
