import { describe, expect, it } from 'vitest'
import { isForeignWrite, isOwnHost } from './ownOrigin'

describe('isOwnHost', () => {
  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:3000', '127.8.9.1', '[::1]', '[::1]:3101'])(
    'accepts %s',
    (host) => expect(isOwnHost(host, [])).toBe(true),
  )

  it.each([
    undefined,
    '',
    'plan.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.7:3000',
  ])('refuses %s', (host) => expect(isOwnHost(host, [])).toBe(false))

  it('accepts the names that it was told', () => {
    expect(isOwnHost('plan.example', ['https://plan.example'])).toBe(true)
    expect(isOwnHost('other.example', ['https://plan.example'])).toBe(false)
  })
})

describe('isForeignWrite', () => {
  const host = 'localhost:3000'

  it('lets everybody read', () => {
    expect(isForeignWrite({ method: 'GET', host, headers: { 'sec-fetch-site': 'cross-site' } }, [])).toBe(
      false,
    )
  })

  it('lets tools write that are no browsers', () => {
    expect(isForeignWrite({ method: 'POST', host, headers: {} }, [])).toBe(false)
  })

  it.each(['cross-site', 'same-site', 'none'])('refuses what a browser calls %s', (site) => {
    expect(isForeignWrite({ method: 'POST', host, headers: { 'sec-fetch-site': site } }, [])).toBe(true)
  })

  it('believes the browser that says same-origin, whatever a proxy made of the host', () => {
    const headers = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:5173' }
    expect(isForeignWrite({ method: 'POST', host, headers }, [])).toBe(false)
  })

  it('compares the origin where the browser says nothing else', () => {
    const write = (origin: string) => isForeignWrite({ method: 'DELETE', host, headers: { origin } }, [])
    expect(write('http://localhost:3000')).toBe(false)
    expect(write('http://localhost:8080')).toBe(true)
    expect(write('null')).toBe(true)
  })
})
