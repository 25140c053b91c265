import type { Id } from '@fahrplan/shared/kernel'
import { costItemDefaults, type CostItem, type Plan } from '@fahrplan/shared/plan'
import type { AmountLine } from '../model/amounts'

/** What the cost items of a line have in common. */
export type CostHead = Pick<CostItem, 'measureId' | 'title' | 'category' | 'nature' | 'followUp'>

/** Cost items of the same title, category and nature in their years, one in each. */
export interface CostLine extends AmountLine<'costItem'> {
  readonly head: CostHead
}

/**
 * By measure, in the order of their names: no amount that comes or goes moves a line, and the order is the same for
 * everybody and tomorrow. Of several in one year each further one begins another line.
 */
export function costLines(plan: Plan): ReadonlyMap<Id, readonly CostLine[]> {
  const lines = new Map<string, { head: CostHead; byYear: Map<number, CostItem> }>()
  for (const item of [...plan.costItem.values()].sort(byId)) {
    const head = headOf(item)
    for (let nth = 0; ; nth++) {
      const id = costLineId(head, nth)
      const line = lines.get(id)
      if (line?.byYear.has(item.year)) continue
      if (line) line.byYear.set(item.year, item)
      else lines.set(id, { head, byYear: new Map([[item.year, item]]) })
      break
    }
  }
  const byMeasure = new Map<Id, CostLine[]>()
  for (const [id, { head, byYear }] of lines) {
    const own = byMeasure.get(head.measureId)
    const line = costLine(head, byYear, id)
    if (own) own.push(line)
    else byMeasure.set(head.measureId, [line])
  }
  for (const own of byMeasure.values()) own.sort(byName)
  return byMeasure
}

function byId(a: CostItem, b: CostItem): number {
  return a.id < b.id ? -1 : 1
}

const collator = new Intl.Collator('de', { numeric: true })

/** Lines of one name follow each other by what tells them apart. */
function byName(a: CostLine, b: CostLine): number {
  return collator.compare(a.head.title, b.head.title) || (a.id < b.id ? -1 : 1)
}

export function costLine(
  head: CostHead,
  byYear: ReadonlyMap<number, CostItem> = new Map(),
  id = costLineId(head),
): CostLine {
  return {
    id,
    head,
    byYear,
    needsOne: true,
    make: (itemId, year) => ({ ...costItemDefaults, ...head, id: itemId, year }),
  }
}

export function headOf({ measureId, title, category, nature, followUp }: CostItem): CostHead {
  return { measureId, title, category, nature, followUp }
}

export function costLineId({ measureId, title, category, nature, followUp }: CostHead, nth = 0): string {
  return JSON.stringify([measureId, title, category, nature, followUp, nth])
}
