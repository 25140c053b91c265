import { flowSum, type MoneyFlow, UNCOVERED } from '@fahrplan/shared/funding'
import type { Id } from '@fahrplan/shared/kernel'
import { sumLabel } from '@/app/access'
import type { Translate } from '@/app/i18n'
import type { ChartTable, FlowData } from '@/charts'
import type { GroupRow, Grouping } from './groups'
import { type ColouredSource, COST_COLOUR, GAP_COLOUR } from './sources'
import { withSums } from './tables'

export function flowData(
  { flows }: MoneyFlow,
  sources: readonly ColouredSource[],
  groups: readonly GroupRow[],
  t: Translate,
): FlowData {
  return {
    from: [
      ...sources.map(({ id, name, colour }) => ({ key: id, label: name, colour })),
      {
        key: UNCOVERED,
        label: t('budget.flow.uncovered'),
        colour: GAP_COLOUR,
        pattern: 'hatched' as const,
      },
    ],
    to: groups.map(({ id, label, shortLabel }) => ({ key: id, label, shortLabel, colour: COST_COLOUR })),
    links: flows.map(({ from, to, cents }) => ({ from, to, value: cents })),
  }
}

/** One row for each group that money goes to, one column for each origin, and the sums of both. */
export function flowTable(
  flow: MoneyFlow,
  { from, to }: FlowData,
  grouping: Grouping,
  t: Translate,
  withheld = 0,
  withheldAt: (id: Id) => number = () => 0,
): ChartTable {
  const origins = from.filter(({ key }) => flowSum(flow, { from: key }) > 0)
  const rows = to
    .filter(({ key }) => flowSum(flow, { to: key }) > 0)
    .map(({ key, label }) => [
      grouping === 'point' ? sumLabel(label, withheldAt(key), t) : label,
      ...origins.map((origin) => flowSum(flow, { from: origin.key, to: key })),
      flowSum(flow, { to: key }),
    ])
  return withSums(
    [t(`budget.column.${grouping}`), ...origins.map(({ label }) => label), t('budget.column.cost')],
    rows,
    sumLabel(t('budget.column.sum'), withheld, t),
  )
}
