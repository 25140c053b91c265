import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dragBar, type DragEvent, type DragNotice, type DragState, type Grip, IDLE } from './dragBar'

const GRIP: Grip = { pointerId: 1, id: 'a', part: 'move', x: 100, y: 100, limits: { min: -20, max: 30 } }

function move(x: number, y = 100, pointerId = 1): DragEvent {
  return { type: 'move', pointerId, x, y, pxPerDay: 2, alternative: false }
}

function play(events: DragEvent[]): { state: DragState; notices: DragNotice[] } {
  const notices: DragNotice[] = []
  let state: DragState = IDLE
  for (const event of events) {
    const step = dragBar(state, event)
    state = step.state
    if (step.notice) notices.push(step.notice)
  }
  return { state, notices }
}

const press = { type: 'press', grip: GRIP } as const
const release: DragEvent = { type: 'release', pointerId: 1 }
const abort: DragEvent = { type: 'abort' }
const shift = (days: number) => ({ id: 'a', part: 'move' as const, days })

describe('dragging a bar', () => {
  test('a press that trembles is a click', () => {
    expect(play([press, move(102), move(99, 102), release])).toEqual({ state: IDLE, notices: [] })
  })

  test('follows the pointer in whole days and drops once', () => {
    expect(play([press, move(105), move(105.5), move(110), release]).notices).toEqual([
      { type: 'dragging', shift: shift(3) },
      { type: 'dragging', shift: shift(5) },
      { type: 'drop', shift: shift(5) },
    ])
  })

  test('stops at its limits', () => {
    expect(play([press, move(900), release]).notices.at(-1)).toEqual({ type: 'drop', shift: shift(30) })
    expect(play([press, move(-900), release]).notices.at(-1)).toEqual({ type: 'drop', shift: shift(-20) })
  })

  test('Escape, or a pointer that is taken away, restores', () => {
    expect(play([press, move(120), abort, move(140), release])).toEqual({
      state: IDLE,
      notices: [
        { type: 'dragging', shift: shift(10) },
        { type: 'cancel', id: 'a' },
      ],
    })
  })

  test('a bar that was lifted is held before it moves', () => {
    expect(play([{ ...press, lifted: true }, move(110), release]).notices).toEqual([
      { type: 'dragging', shift: shift(0) },
      { type: 'dragging', shift: shift(5) },
      { type: 'drop', shift: shift(5) },
    ])
    expect(play([{ ...press, lifted: true }, release]).notices.at(-1)).toEqual({ type: 'cancel', id: 'a' })
  })

  test('back where it began, nothing was dropped', () => {
    expect(play([press, move(120), move(100), release]).notices.at(-1)).toEqual({ type: 'cancel', id: 'a' })
  })

  test('a second finger changes nothing', () => {
    expect(
      play([
        press,
        move(120),
        { type: 'press', grip: { ...GRIP, id: 'b', pointerId: 2 } },
        move(500, 100, 2),
      ]),
    ).toEqual(play([press, move(120)]))
  })

  test('whatever happens, each drag ends exactly once, inside its limits', () => {
    const anyEvent = fc.oneof(
      fc.constant(press),
      fc.constant(release),
      fc.constant(abort),
      fc.integer({ min: -500, max: 700 }).map((x) => move(x)),
      fc.integer({ min: -500, max: 700 }).map((x) => move(x, 100, 2)),
    )
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let open = false
        const { state, notices } = play(events)
        for (const notice of notices) {
          if (notice.type !== 'dragging') expect(open).toBe(true)
          open = notice.type === 'dragging'
          if (notice.type !== 'cancel') {
            expect(notice.shift.days).toBeGreaterThanOrEqual(GRIP.limits.min)
            expect(notice.shift.days).toBeLessThanOrEqual(GRIP.limits.max)
          }
        }
        expect(state.phase === 'dragging').toBe(open)
      }),
    )
  })
})
