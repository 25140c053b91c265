import { Info } from '@lucide/vue'
import { newestProgrammes } from '@fahrplan/shared/funding'
import type { Measure } from '@fahrplan/shared/plan'
import { computed, type ComputedRef, type Ref } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useRights } from '@/app/session'
import type { CellType, SheetColumn } from '@/sheet'
import { TEXT, useMoneyColumns } from '../grid/useMoneyColumns'
import { yearKey } from '../model/yearKey'
import { gridYears } from '../model/years'
import { isCounted, takesAmount, trancheAmount, type TrancheLayer, type TrancheRow } from './trancheRows'

/** Columns of the grid of grants; for new ones those measures can be chosen that are looked at. */
export function useGrantColumns(
  layer: Readonly<Ref<TrancheLayer>>,
  measures: ComputedRef<readonly Measure[]>,
) {
  const store = usePlanStore()
  const { t } = useText()
  const { reason } = useRights()
  const { moneyColumn, yearLabel, fixedColumn, keyColumn } = useMoneyColumns()

  const years = computed(() =>
    gridYears(
      store.plan,
      [...store.plan.tranche.values()].map(({ year }) => year),
    ),
  )
  /** One applies under the newest version of a programme. */
  const programmeType = computed<CellType>(() => ({
    kind: 'choice',
    choices: newestProgrammes(store.plan)
      .sort((a, b) => a.name.localeCompare(b.name, 'de'))
      .map(({ id, name }) => ({ value: id, label: name })),
  }))
  const measureType = computed<CellType>(() => ({
    kind: 'choice',
    choices: measures.value.map(({ id, key, title }) => ({ value: id, label: `${key} ${title}` })),
  }))

  /** Of what is chosen for a new one, and stands at the grant then. */
  function chosen(row: TrancheRow): string | undefined {
    return row.kind === 'new' ? reason('editPlan') : t('money.grantFixed')
  }

  function lockOf(row: TrancheRow, year: number): string | undefined {
    if (row.kind === 'new') return t('money.new.grantFirst')
    if (row.kind === 'sum' || takesAmount(row.grant, layer.value)) return undefined
    // What stands there already can be taken away.
    return row.line.byYear.get(year)?.[layer.value] ? undefined : t('money.notDecided')
  }

  const columns = computed<SheetColumn<TrancheRow>[]>(() => [
    {
      key: 'title',
      label: t('domain.entity.fundingProgramme'),
      width: 300,
      value(row) {
        if (row.kind === 'sum') return t('money.sum')
        return row.kind === 'new' ? row.begun.programmeId : row.programme.name
      },
      type: (row) => (row.kind === 'new' ? programmeType.value : TEXT),
      locked: chosen,
      placeholder: (row) => (row.kind === 'new' ? t('money.new.grant') : ''),
      mark: (row) =>
        row.kind === 'grant' && !isCounted(row)
          ? { icon: Info, text: t(row.programme.kind === 'inKind' ? 'money.inKind' : 'money.notComing') }
          : undefined,
    },
    keyColumn<TrancheRow>((row) => (row.kind === 'grant' ? row.measure.key : null)),
    {
      key: 'measure',
      label: t('domain.entity.measure'),
      width: 240,
      value(row) {
        if (row.kind === 'sum') return null
        return row.kind === 'new' ? row.begun.measureId : row.measure.title
      },
      type: (row) => (row.kind === 'new' ? measureType.value : TEXT),
      locked: chosen,
      placeholder: (row) => (row.kind === 'new' ? t('money.new.grantMeasure') : ''),
    },
    fixedColumn<TrancheRow>({
      key: 'state',
      label: t('domain.field.state'),
      width: 116,
      value: (row) => (row.kind === 'grant' ? t(`domain.value.grantState.${row.grant.state}`) : null),
      locked: (row) => t(row.kind === 'new' ? 'money.new.grantFirst' : 'money.grantFixed'),
    }),
    ...years.value.map((year) =>
      moneyColumn<TrancheRow>({
        key: yearKey({ field: layer.value, year }),
        label: yearLabel(year),
        amount: (row) => trancheAmount(row, layer.value, year),
        isInput: (row) => row.kind === 'grant' || row.kind === 'new',
        locked: (row) => lockOf(row, year),
      }),
    ),
    moneyColumn<TrancheRow>({
      key: 'sum',
      label: t('money.sum'),
      amount: (row) => trancheAmount(row, layer.value),
      isInput: () => false,
    }),
  ])

  return { columns, years, programmeType, measureType }
}
