import { useText } from '@/app/i18n'
import { downloadFile, fileName, toCsv } from '@/charts'
import type { SlipRow } from './model/slipRows'
import { useSlipText } from './useSlipText'

const COLUMNS = ['kind', 'title', 'measure', 'before', 'after', 'days', 'startDays', 'reason'] as const

/** What has slipped since a state, as a table to take along. */
export function useSlipsFile() {
  const { t, locale } = useText()
  const { spanText, daysText, reasonOf } = useSlipText()

  function lineOf(row: SlipRow) {
    const [days, startDays] = row.kind === 'moved' ? [row.days, row.startDays] : [daysText(row), '']
    return [
      t(`domain.entity.${row.entity}`),
      row.title,
      row.key,
      spanText(row, 'before'),
      spanText(row, 'after'),
      days ?? '',
      row.entity === 'milestone' ? '' : (startDays ?? ''),
      reasonOf(row),
    ]
  }

  function download(rows: readonly SlipRow[], title: string): void {
    const head = COLUMNS.map((column) => t(`roadmap.slips.column.${column}`))
    const content = `\uFEFF${toCsv([head, ...rows.map(lineOf)], locale.value)}`
    const name = fileName(`${t('roadmap.slips.file')}-${title}`, 'csv')
    downloadFile(name, new Blob([content], { type: 'text/csv;charset=utf-8' }))
  }

  return { download }
}
