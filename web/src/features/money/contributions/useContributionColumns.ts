import { Check, CircleAlert, Info, LockKeyhole, TriangleAlert } from '@lucide/vue'
import type { Id } from '@fahrplan/shared/kernel'
import { computed } from 'vue'
import { useFormat, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useRights } from '@/app/session'
import type { CellMark, CellType, SheetColumn } from '@/sheet'
import { TEXT, useMoneyColumns } from '../grid/useMoneyColumns'
import { sourceFrames } from '../model/ceilings'
import { sourcesInOrder } from '../model/sourcesInOrder'
import { yearKey } from '../model/yearKey'
import { gridYears } from '../model/years'
import { contributionAmount, type ContributionRow } from './contributionRows'

export function useContributionColumns() {
  const store = usePlanStore()
  const { t } = useText()
  const format = useFormat()
  const { reason } = useRights()
  const { moneyColumn, yearLabel, fixedColumn, keyColumn } = useMoneyColumns()

  const years = computed(() => {
    const { costItem, contribution, tranche } = store.plan
    const tables = [...costItem.values(), ...contribution.values(), ...tranche.values()]
    return gridYears(
      store.plan,
      tables.map(({ year }) => year),
    )
  })
  const frames = computed(
    () => new Map(sourceFrames(store.plan, years.value).map((one) => [one.source.id, one.years])),
  )

  /** Those that do not contribute to the measure yet. */
  function sourceType(taken: ReadonlySet<Id> = new Set()): CellType {
    return {
      kind: 'choice',
      choices: sourcesInOrder(store.plan)
        .filter(({ id }) => !taken.has(id))
        .map(({ id, name }) => ({ value: id, label: name })),
    }
  }

  const titleColumn = computed<SheetColumn<ContributionRow>>(() => ({
    key: 'title',
    label: t('domain.entity.fundingSource'),
    width: 320,
    value: titleOf,
    type: (row) => (row.kind === 'new' ? sourceType(row.taken) : TEXT),
    locked: (row) => (row.kind === 'new' ? reason('editPlan') : t('money.fixed')),
    indent: (row) => (row.kind === 'cost' || row.kind === 'allCost' || row.kind === 'allGap' ? 0 : 1),
    strong: (row) => row.kind === 'cost' || row.kind === 'gap',
    placeholder: (row) => (row.kind === 'new' ? t('money.new.source') : ''),
    mark: (row) =>
      row.kind === 'cost' && row.measure.confidentiality === 'restricted'
        ? { icon: LockKeyhole, text: t('access.confidential') }
        : undefined,
  }))

  function titleOf(row: ContributionRow): string | null {
    switch (row.kind) {
      case 'cost':
        return row.measure.title
      case 'line':
        return store.plan.fundingSource.get(row.line.sourceId)?.name ?? null
      case 'new':
        return null
      default:
        return t(`money.row.${row.kind}`)
    }
  }

  function whatOf({ kind }: ContributionRow): string | null {
    return kind === 'new' ? null : t(`money.what.${kind}`)
  }

  function markOf(row: ContributionRow, year: number): CellMark | undefined {
    if (row.kind === 'line') {
      const rest = frames.value.get(row.line.sourceId)?.find((one) => one.year === year)?.rest ?? null
      if (rest === null || rest >= 0 || !row.line.byYear.get(year)?.plannedCents) return undefined
      return {
        icon: CircleAlert,
        text: t('money.over', { amount: format.value.cents(-rest) }),
        tone: 'danger',
      }
    }
    if (row.kind !== 'gap' && row.kind !== 'allGap') return undefined
    const { cost = 0, gap = 0, surplus = 0 } = row.funding.get(year) ?? {}
    if (gap > 0) return { icon: TriangleAlert, text: t('money.gap'), tone: 'danger' }
    if (surplus > 0) return { icon: Info, text: t('money.surplus', { amount: format.value.cents(surplus) }) }
    return cost > 0 ? { icon: Check, text: t('money.covered') } : undefined
  }

  const columns = computed<SheetColumn<ContributionRow>[]>(() => [
    titleColumn.value,
    keyColumn<ContributionRow>((row) => ('measure' in row ? row.measure.key : null)),
    fixedColumn({ key: 'what', label: t('money.column.what'), width: 108, value: whatOf }),
    ...years.value.map((year) =>
      moneyColumn<ContributionRow>({
        key: yearKey({ field: 'plannedCents', year }),
        label: yearLabel(year),
        amount: (row) => contributionAmount(row, year),
        isInput: (row) => row.kind === 'line' || row.kind === 'new',
        locked: (row) => (row.kind === 'new' ? t('money.new.sourceFirst') : undefined),
        mark: (row) => markOf(row, year),
      }),
    ),
    moneyColumn<ContributionRow>({
      key: 'sum',
      label: t('money.sum'),
      amount: contributionAmount,
      isInput: () => false,
    }),
  ])

  return { columns, years, sourceType }
}
