import { newId } from '@fahrplan/shared/kernel'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config'

const KNOWN = { OIDC_ISSUER: 'https://anmeldung.stadt.example', OIDC_CLIENT_ID: 'fahrplan' }

describe('the settings of an identity provider', () => {
  const read = (more: Record<string, string>) => readConfig({ ...KNOWN, ...more }).oidc

  it('are none unless they are given, also where all are empty', () => {
    expect(readConfig({}).oidc).toBeUndefined()
    expect(readConfig({ OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_ROLES: '' }).oidc).toBeUndefined()
  })

  it('need only an address and a name', () => {
    expect(read({})).toEqual({
      issuer: KNOWN.OIDC_ISSUER,
      clientId: 'fahrplan',
      clientSecret: undefined,
      name: 'Konto der Verwaltung',
      scopes: 'openid email profile',
      roles: undefined,
    })
  })

  it('tell which values mean which roles, and where', () => {
    const municipalityId = newId()
    const roles = read({
      OIDC_ROLE_CLAIM: 'realm_access.roles',
      OIDC_ROLES: 'planung=strategist, cn=it,ou=amt=admin',
      OIDC_MUNICIPALITY: municipalityId,
    })?.roles
    expect(roles).toEqual({
      claim: 'realm_access.roles',
      pairs: [
        { value: 'planung', role: 'strategist' },
        { value: 'cn=it,ou=amt', role: 'admin' },
      ],
      municipalityId,
    })
  })

  it.each([
    ['OIDC_ISSUER', { OIDC_ISSUER: '' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'anmeldung.stadt.example' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'http://anmeldung.stadt.example' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'https://user:geheim@anmeldung.stadt.example' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'https://anmeldung.stadt.example/?tenant=geheim' }],
    ['OIDC_CLIENT_ID', { OIDC_CLIENT_ID: '' }],
    ['OIDC_SCOPES', { OIDC_SCOPES: 'email profile' }],
    ['OIDC_ROLES', { OIDC_ROLE_CLAIM: 'groups' }],
    ['OIDC_ROLES', { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'planung=strategin' }],
    ['OIDC_ROLES', { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: '=admin' }],
    ['OIDC_ROLES', { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'it=admin,planung' }],
    ['OIDC_ROLES', { OIDC_MUNICIPALITY: newId() }],
    ['OIDC_ROLE_CLAIM', { OIDC_ROLES: 'planung=strategist' }],
    ['OIDC_MUNICIPALITY', { OIDC_MUNICIPALITY: 'Erfurt' }],
    ['FAHRPLAN_ORIGIN', { HOST: '0.0.0.0' }],
  ])('name %s when it is missing or does not fit: %o', (name, more) => {
    expect(() => read(more)).toThrow(new RegExp(`(^|\n)${name} `))
    expect(() => read(more)).not.toThrow(/geheim/)
  })

  it('take a plain address on this machine, and any host that is known by its origin', () => {
    expect(read({ OIDC_ISSUER: 'http://localhost:4000' })?.issuer).toBe('http://localhost:4000')
    expect(read({ HOST: '0.0.0.0', FAHRPLAN_ORIGIN: 'https://plan.example' })).toBeDefined()
    expect(read({ HOST: '::1' })).toBeDefined()
  })
})
