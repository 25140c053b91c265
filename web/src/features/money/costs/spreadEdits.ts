import type { SpreadYear } from '@fahrplan/shared/funding'
import type { Plan } from '@fahrplan/shared/plan'
import type { AmountEdit } from '../model/amounts'
import { type CostHead, costLine, costLineId, type CostLine, costLines } from './costLines'
import type { CostLayer } from './costRows'

/**
 * What a spread makes of a line: its amounts in these years, and what comes after the measure's end in the line of
 * follow-up cost of the same name. Other years stay as they are.
 */
export function costSpreadEdits(
  plan: Plan,
  line: CostLine,
  layer: CostLayer,
  years: readonly SpreadYear[],
): AmountEdit<'costItem'>[] {
  const later = lineFor(plan, line, { ...line.head, followUp: true })
  return years.flatMap(({ year, cents, followUp }) => {
    const target = followUp ? later : line
    const edit = (one: CostLine, value: number | null): AmountEdit<'costItem'> => ({
      line: one,
      year,
      field: layer,
      value,
      cell: { row: one.id, column: '' },
    })
    const moved = target.id !== line.id && line.byYear.has(year) ? [edit(line, null)] : []
    return [edit(target, cents === 0 ? null : cents), ...moved]
  })
}

function lineFor(plan: Plan, line: CostLine, head: CostHead): CostLine {
  if (line.head.followUp) return line
  const id = costLineId(head)
  return (
    costLines(plan)
      .get(head.measureId)
      ?.find((one) => one.id === id) ?? costLine(head)
  )
}
