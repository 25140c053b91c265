import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrPath } from './qrPath'

test('draws exactly the dark modules', () => {
  const text = 'otpauth://totp/Fahrplan:anna@stadt.example?secret=JBSWY3DPEHPK3PXP&issuer=Fahrplan'
  const { size, path } = qrPath(text)
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    drawn[Number(y)]!.fill(true, Number(x), Number(x) + Number(length))
  expect(drawn).toEqual(encode(text, { ecc: 'M', border: 4 }).data)
})

test('leaves light around the code', () => {
  const { path, size } = qrPath('x')
  const starts = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
  expect(Math.min(...starts)).toBe(4)
  expect(Math.max(...starts)).toBeLessThan(size - 4)
})
