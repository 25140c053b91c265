import {
  bandsByYear,
  budgetYears,
  ceilingsBySource,
  fundingByYear,
  totalsOf,
  type YearFunding,
} from '@fahrplan/shared/funding'
import { strategyOf } from '@fahrplan/shared/plan'
import { storeToRefs } from 'pinia'
import { computed, type ComputedRef } from 'vue'
import { useWithheld } from '@/app/access'
import { usePlanStore } from '@/app/plan'
import { includesOf, isFiltered, isSameFilter, type MoneyFilter } from './model/moneyFilter'
import { colouredSources } from './model/sources'
import type { Selection } from './model/selection'

/** The money of what is selected; each part is computed once for all charts that show it. */
export function useMoney(selection: ComputedRef<Selection>) {
  const { plan } = storeToRefs(usePlanStore())
  const { withheldAt } = useWithheld()

  // What is chosen for the lists below leaves the charts as they are.
  const filter = computed<MoneyFilter>((before) => {
    const { pointId, departmentId, programmeId, measureId } = selection.value
    const next = { pointId, departmentId, programmeId, measureId }
    return before && isSameFilter(before, next) ? before : next
  })
  const includes = computed(() => includesOf(plan.value, filter.value))
  const calendarYears = computed(() => budgetYears(strategyOf(plan.value)))
  // In one pass over the plan each, and parted afterwards.
  const allYears = computed(() => fundingByYear(plan.value, calendarYears.value, includes.value))
  const allBands = computed(() =>
    bandsByYear(
      plan.value,
      allYears.value.map(({ year }) => year),
      includes.value,
    ),
  )
  const years = computed(() => allYears.value.filter(({ year }) => calendarYears.value.includes(year)))
  const afterwards = computed(() => allYears.value.filter(({ year }) => year > calendarYears.value.at(-1)!))

  /** Of the same years, in the same order. */
  function bandsAt(funding: readonly YearFunding[]) {
    return allBands.value.filter((band) => funding.some(({ year }) => year === band.year))
  }

  return {
    plan,
    filter,
    includes,
    calendarYears,
    years,
    filtered: computed(() => isFiltered(filter.value)),
    totals: computed(() => totalsOf(years.value)),
    bands: computed(() => bandsAt(years.value)),
    afterwards,
    afterBands: computed(() => bandsAt(afterwards.value)),
    ceilings: computed(() => ceilingsBySource(plan.value)),
    sources: computed(() => colouredSources(plan.value)),
    /** Confidential measures whose money is not counted. Of one measure that is shown nothing is withheld. */
    withheld: computed(() => (filter.value.measureId === null ? withheldAt(filter.value.pointId) : 0)),
    withheldAt,
    hasMoney: computed(
      () => plan.value.costItem.size + plan.value.contribution.size + plan.value.tranche.size > 0,
    ),
  }
}

export type Money = ReturnType<typeof useMoney>
