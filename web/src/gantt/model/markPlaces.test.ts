import { describe, expect, test } from 'vitest'
import { markPlaces } from './markPlaces'

const VIEW = { left: 100, right: 1_000 }
const WALL = { x: 900, width: 80 }
const places = (scene: Partial<Parameters<typeof markPlaces>[0]>) =>
  markPlaces({ marks: [], today: null, wall: WALL, view: VIEW, ...scene })

describe('texts beside the lines of the axis', () => {
  test('a mark has its text where that reaches neither the next mark, nor today, nor the wall', () => {
    const marks = [200, 290, 400, 840].map((x) => ({ x, width: 100 }))
    expect(places({ marks, today: { x: 550, width: 50 } }).marks).toEqual(['bare', 'text', 'text', 'bare'])
    expect(places({ marks, today: { x: 460, width: 50 } }).marks).toEqual(['bare', 'text', 'bare', 'bare'])
  })

  test('a mark beneath today vanishes', () => {
    expect(places({ marks: [{ x: 510, width: 60 }], today: { x: 500, width: 50 } }).marks).toEqual(['hidden'])
  })

  test('texts stand on the other side of their line where the view would cut them', () => {
    expect(places({ wall: { x: 900, width: 120 } }).wall).toBe('before')
    expect(places({ today: { x: 500, width: 50 } }).today).toBe('centre')
    expect(places({ today: { x: 110, width: 50 } }).today).toBe('after')
    expect(places({ today: { x: 990, width: 50 } }).today).toBe('before')
  })

  test('the text of the wall covers one mark, not several', () => {
    const wall = { x: 900, width: 120 }
    expect(places({ wall, marks: [{ x: 850, width: 60 }] })).toMatchObject({
      wall: 'before',
      marks: ['hidden'],
    })
    const marks = [800, 850].map((x) => ({ x, width: 60 }))
    expect(places({ wall, marks })).toMatchObject({ wall: null, marks: ['bare', 'text'] })
  })

  test('what is out of view has no text', () => {
    expect(places({ today: { x: 20, width: 50 }, wall: { x: 1_400, width: 80 } })).toMatchObject({
      today: null,
      wall: null,
    })
    expect(places({ marks: [{ x: 98, width: 60 }] }).marks).toEqual(['bare'])
  })
})
