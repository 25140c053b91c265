/** Which element shows which row. An element is made once and shows row after row as the view moves on. */
export interface RowSlots {
  readonly slotOf: ReadonlyMap<string, number>
  /** The next number that no element has had. */
  readonly next: number
}

export const NO_SLOTS: RowSlots = { slotOf: new Map(), next: 0 }

/** Rows that stay keep their element, and with it the focus; the others take those that have become free. */
export function assignSlots(before: RowSlots, ids: readonly string[]): RowSlots {
  const wanted = new Set(ids)
  const free = [...before.slotOf].flatMap(([id, slot]) => (wanted.has(id) ? [] : [slot]))
  let { next } = before
  let taken = 0
  const slotOf = new Map(ids.map((id) => [id, before.slotOf.get(id) ?? free[taken++] ?? next++]))
  return { slotOf, next }
}
