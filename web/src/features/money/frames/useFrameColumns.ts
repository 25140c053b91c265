import { CircleAlert } from '@lucide/vue'
import { FUNDING_LEVELS } from '@fahrplan/shared/plan'
import { computed } from 'vue'
import { useFormat, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useRights } from '@/app/session'
import type { CellMark, CellType, SheetColumn } from '@/sheet'
import { TEXT, useMoneyColumns } from '../grid/useMoneyColumns'
import { yearKey } from '../model/yearKey'
import { termYears } from '../model/years'
import { frameAmount, type FrameRow } from './frameRows'

export function useFrameColumns() {
  const store = usePlanStore()
  const { t } = useText()
  const format = useFormat()
  const { reason } = useRights()
  const { moneyColumn, fixedColumn } = useMoneyColumns()

  const years = computed(() => {
    const { sourceYear, contribution } = store.plan
    const used = [...sourceYear.values(), ...contribution.values()].map(({ year }) => year)
    return [...new Set([...termYears(store.plan), ...used])].sort((a, b) => a - b)
  })
  const levelType = computed<CellType>(() => ({
    kind: 'choice',
    choices: FUNDING_LEVELS.map((value) => ({ value, label: t(`domain.value.level.${value}`) })),
  }))

  /** Names and levels are changed in the first row of a source. */
  const isFirst = (row: FrameRow) => row.kind === 'frame' && row.field === 'ceilingCents'
  const lockOf = (row: FrameRow) => (isFirst(row) ? reason('editPlan') : t('money.ofSource'))

  function whatOf(row: FrameRow): string | null {
    if (row.kind === 'new') return null
    if (row.kind === 'planned') return t('money.frame.planned')
    return t(`money.frame.${row.kind === 'sum' ? row.of : row.field}`)
  }

  /** It stays in sight when the rest is scrolled: then it has to tell the rows of a source apart. */
  function nameOf(row: FrameRow): string | null {
    if (row.kind === 'new') return null
    if (isFirst(row) && 'source' in row) return row.source.name
    return `${whatOf(row)}, ${row.kind === 'sum' ? t('money.knownSum') : row.source.name}`
  }

  function markOf(row: FrameRow, year: number): CellMark | undefined {
    if (row.kind !== 'planned') return undefined
    const rest = row.byYear.get(year)?.rest ?? null
    return rest !== null && rest < 0
      ? { icon: CircleAlert, text: t('money.over', { amount: format.value.cents(-rest) }), tone: 'danger' }
      : undefined
  }

  const columns = computed<SheetColumn<FrameRow>[]>(() => [
    {
      key: 'name',
      label: t('domain.entity.fundingSource'),
      width: 320,
      value: nameOf,
      type: () => TEXT,
      locked: (row) => (row.kind === 'new' ? reason('editPlan') : lockOf(row)),
      strong: isFirst,
      indent: (row) => (isFirst(row) || row.kind === 'sum' ? 0 : 1),
      placeholder: (row) => (row.kind === 'new' ? t('money.new.frame') : ''),
    },
    {
      key: 'level',
      label: t('money.column.level'),
      width: 148,
      value: (row) => (isFirst(row) && 'source' in row ? row.source.level : null),
      type: () => levelType.value,
      locked: lockOf,
    },
    fixedColumn({ key: 'what', label: t('money.column.what'), width: 220, value: whatOf }),
    ...years.value.map((year) =>
      moneyColumn<FrameRow>({
        key: yearKey({ field: 'year', year }),
        label: String(year),
        amount: (row) => frameAmount(row, year),
        isInput: (row) => row.kind === 'frame' || row.kind === 'new',
        locked: (row) => (row.kind === 'new' ? t('money.new.frameFirst') : undefined),
        mark: (row) => markOf(row, year),
      }),
    ),
  ])

  return { columns, years, levelType }
}
