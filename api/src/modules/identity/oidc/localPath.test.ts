import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localPath } from './localPath'

describe('localPath', () => {
  it.each([
    '/',
    '/strategien/7/fahrplan',
    '/verwaltung?tab=rollen#mitglieder',
    '/a%20b',
    '/suche?q=http://x',
  ])('leads on to %s', (path) => expect(localPath(path)).toBe(path))

  it.each([
    undefined,
    '',
    'fahrplan',
    'https://evil.example/',
    'javascript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    `/${'a'.repeat(1000)}`,
    `/${'ü'.repeat(200)}`,
  ])('leads to the beginning instead of %j', (path) => expect(localPath(path)).toBe('/'))

  it('never leaves the application, whatever it is given', () => {
    const hostile = fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', '\t', 'a', '%2e') })
    fc.assert(
      fc.property(fc.oneof(hostile, fc.webUrl(), fc.string()), (wanted) => {
        const url = new URL(localPath(wanted), 'https://fahrplan.example')
        expect(url.origin).toBe('https://fahrplan.example')
      }),
    )
  })
})
