import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { magnification, pinchOf } from './pinch'
import { wheelMagnification } from './wheelZoom'

describe('the wheel', () => {
  test('turned back magnifies back, whatever it counts in', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: 2_000 }), fc.constantFrom(0, 1, 2), (deltaY, deltaMode) => {
        const there = wheelMagnification({ deltaY, deltaMode })
        expect(there * wheelMagnification({ deltaY: -deltaY, deltaMode })).toBeCloseTo(1)
        expect(there).toBeGreaterThan(0.5)
        expect(there).toBeLessThan(2)
      }),
    )
  })

  test('away from oneself is larger', () => {
    expect(wheelMagnification({ deltaY: -3, deltaMode: 1 })).toBeCloseTo(Math.exp(0.2))
    expect(wheelMagnification({ deltaY: 0, deltaMode: 0 })).toBe(1)
  })
})

describe('two fingers', () => {
  test('twice as far apart is twice as large', () => {
    const began = pinchOf({ x: 100, y: 100 }, { x: 200, y: 100 })
    expect(magnification(began, pinchOf({ x: 50, y: 100 }, { x: 250, y: 100 }))).toBe(2)
    expect(began.x).toBe(150)
  })

  test('on one spot do not magnify without end', () => {
    const began = pinchOf({ x: 100, y: 100 }, { x: 100, y: 100 })
    expect(magnification(began, pinchOf({ x: 0, y: 100 }, { x: 240, y: 100 }))).toBe(10)
  })
})
