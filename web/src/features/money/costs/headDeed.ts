import { update } from '@fahrplan/shared/plan'
import type { Cell, Deed } from '../model/deeds'
import type { CostHead, CostLine } from './costLines'

/** Another title, category or nature holds for all years of the line. */
export function headDeed({ byYear }: CostLine, fields: Partial<CostHead>, cells: readonly Cell[]): Deed {
  return { changes: [...byYear.values()].flatMap((item) => update('costItem', item, fields) ?? []), cells }
}
