import { describe, expect, test } from 'vitest'
import { linkTypeOf } from '../model/linkType'
import { drawLink, type LinkEvent, type LinkState, NO_LINK } from './drawLink'

const from = { id: 'a', end: 'end' } as const
const to = { id: 'b', end: 'start' } as const
const press: LinkEvent = { type: 'press', from, at: { x: 10, y: 10 } }
const moveTo = (x: number, over: typeof to | null): LinkEvent => ({ type: 'move', at: { x, y: 40 }, over })

function play(...events: LinkEvent[]) {
  let state: LinkState = NO_LINK
  const links = []
  for (const event of events) {
    const step = drawLink(state, event)
    state = step.state
    if (step.linked) links.push([step.linked.from.id, step.linked.to.id])
  }
  return { phase: state.phase, links }
}

describe('drawing a link', () => {
  test('from one bar to another, in one go', () => {
    expect(play(press, moveTo(80, to), { type: 'release' })).toEqual({ phase: 'idle', links: [['a', 'b']] })
  })

  test('into nothing leaves everything as it was', () => {
    expect(play(press, moveTo(80, null), { type: 'release' })).toEqual({ phase: 'idle', links: [] })
  })

  test('without dragging: a click on the end, then one on the other row', () => {
    const click: LinkEvent[] = [press, { type: 'release' }]
    expect(play(...click).phase).toBe('open')
    expect(play(...click, moveTo(80, to), { type: 'choose', to })).toEqual({
      phase: 'idle',
      links: [['a', 'b']],
    })
  })

  test('by keys', () => {
    expect(play({ type: 'begin', from }, { type: 'choose', to }).links).toEqual([['a', 'b']])
  })

  test('to itself is none, and Escape ends it', () => {
    expect(play({ type: 'begin', from }, { type: 'choose', to: from })).toEqual({ phase: 'idle', links: [] })
    expect(play({ type: 'begin', from }, { type: 'abort' })).toEqual({ phase: 'idle', links: [] })
  })

  test('choosing a row means nothing while no link is drawn', () => {
    expect(play({ type: 'choose', to })).toEqual({ phase: 'idle', links: [] })
  })

  test.each([
    ['end', 'start', 'FS'],
    ['end', 'end', 'FF'],
    ['start', 'start', 'SS'],
    ['start', 'end', 'SF'],
  ] as const)('from the %s to the %s is %s', (one, other, type) => {
    expect(linkTypeOf(one, other)).toBe(type)
  })
})
