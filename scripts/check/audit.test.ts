import { describe, expect, it } from 'vitest'
import { verdictOf } from './audit.mjs'

describe('verdictOf', () => {
  it('passes what has no known weakness', () => {
    expect(verdictOf({ code: 0, output: 'No known vulnerabilities found\n' })).toMatchObject({ code: 0 })
  })

  it('fails on a known weakness, and shows it', () => {
    const output = '1 vulnerabilities found\nSeverity: 1 high\n'
    expect(verdictOf({ code: 1, output })).toEqual({ code: 1, output })
  })

  it.each([
    'Error: ERR_PNPM_AUDIT_BAD_RESPONSE\n\n  × The audit endpoint responded with 405:',
    'request failed: getaddrinfo ENOTFOUND registry.example',
  ])('says so when nobody answered: %s', (output) => {
    expect(verdictOf({ code: 1, output })).toMatchObject({ code: 0, skipped: expect.any(String) })
  })
})
