import { describe, expect, it } from 'vitest'
import { isForeignWrite, isLoopbackHost } from './ownOrigin'

describe('isLoopbackHost', () => {
  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:3000', '127.8.9.1', '[::1]', '[::1]:3101'])(
    'accepts %s',
    (host) => expect(isLoopbackHost(host)).toBe(true),
  )

  it.each([
    undefined,
    '',
    'plan.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.7:3000',
  ])('refuses %s', (host) => expect(isLoopbackHost(host)).toBe(false))
})

describe('isForeignWrite', () => {
  const host = 'localhost:3000'

  it('lets everybody read', () => {
    expect(isForeignWrite({ method: 'GET', headers: { host, 'sec-fetch-site': 'cross-site' } })).toBe(false)
  })

  it('lets tools write that are no browsers', () => {
    expect(isForeignWrite({ method: 'POST', headers: { host } })).toBe(false)
  })

  it.each(['cross-site', 'same-site', 'none'])('refuses what a browser calls %s', (site) => {
    expect(isForeignWrite({ method: 'POST', headers: { host, 'sec-fetch-site': site } })).toBe(true)
  })

  it('believes the browser that says same-origin, whatever a proxy made of the host', () => {
    const headers = { host, 'sec-fetch-site': 'same-origin', origin: 'http://localhost:5173' }
    expect(isForeignWrite({ method: 'POST', headers })).toBe(false)
  })

  it('compares the origin where the browser says nothing else', () => {
    const write = (origin: string) => isForeignWrite({ method: 'DELETE', headers: { host, origin } })
    expect(write('http://localhost:3000')).toBe(false)
    expect(write('http://localhost:8080')).toBe(true)
    expect(write('null')).toBe(true)
  })
})
