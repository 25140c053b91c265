import { describe, expect, test } from 'vitest'
import { dragRow, ROW_AT_REST, type RowDragEvent, type RowDragState, type RowPoint } from './dragRow'

const press: RowDragEvent = { type: 'press', grip: { pointerId: 1, id: 'a', x: 10, y: 10 } }
const release: RowDragEvent = { type: 'release', pointerId: 1 }
const overB: RowPoint = { id: 'b', half: 'lower' }
const move = (y: number, over: RowPoint | null = overB, pointerId = 1): RowDragEvent => ({
  type: 'move',
  pointerId,
  x: 10,
  y,
  over,
})

function play(events: RowDragEvent[]) {
  let state: RowDragState = ROW_AT_REST
  const drops: unknown[] = []
  for (const event of events) {
    const step = dragRow(state, event)
    state = step.state
    if (step.drop) drops.push(step.drop)
  }
  return { state, drops }
}

describe('dragging a row', () => {
  test('a press that trembles is a click', () => {
    expect(play([press, move(12), move(14), release])).toEqual({ state: ROW_AT_REST, drops: [] })
  })

  test('is dropped once, over the row where it is let go', () => {
    expect(play([press, move(40, { id: 'c', half: 'upper' }), move(70), release, release])).toEqual({
      state: ROW_AT_REST,
      drops: [{ id: 'a', over: overB }],
    })
  })

  test('also back where it began', () => {
    expect(play([press, move(70), move(11, { id: 'a', half: 'upper' }), release]).drops).toHaveLength(1)
  })

  test('Escape leaves everything as it was, and so does letting go beside the rows', () => {
    expect(play([press, move(70), { type: 'abort' }, move(90), release]).drops).toEqual([])
    expect(play([press, move(70), move(90, null), release]).drops).toEqual([])
  })

  test('a second pointer changes nothing', () => {
    const { state } = play([press, move(70)])
    for (const event of [press, move(90, null, 2), { ...release, pointerId: 2 }])
      expect(dragRow(state, event)).toEqual({ state })
  })

  test('nothing changes while the pointer stays in the same half of a row', () => {
    const { state } = play([press, move(70)])
    expect(dragRow(state, move(71)).state).toBe(state)
  })
})
