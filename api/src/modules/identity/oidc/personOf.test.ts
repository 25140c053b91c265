import { describe, expect, it } from 'vitest'
import { mergeClaims } from './identityProvider'
import { personOf } from './personOf'

const SOMEBODY = { iss: 'https://anmeldung.example', sub: 'rita' }
const mapping = {
  claim: 'realm_access.roles',
  pairs: [
    { value: 'planung', role: 'strategist' },
    { value: 'it', role: 'admin' },
    { value: 'it', role: 'consultant' },
  ],
  municipalityId: undefined,
} as const

describe('personOf', () => {
  const rolesIn = (claims: object, claim = 'realm_access.roles') =>
    personOf({ ...SOMEBODY, ...claims }, { ...mapping, claim }).roles

  it('finds roles at the end of a path, in a list or alone', () => {
    expect(rolesIn({ realm_access: { roles: ['planung', 'unbekannt'] } })).toEqual(['strategist'])
    expect(rolesIn({ groups: 'it' }, 'groups')).toEqual(['admin', 'consultant'])
    expect(rolesIn({ 'https://stadt.example/rollen': ['it'] }, 'https://stadt.example/rollen')).toHaveLength(
      2,
    )
  })

  it('finds none where the path ends early or leads into what every object has', () => {
    expect(rolesIn({})).toEqual([])
    expect(rolesIn({ realm_access: 'planung' })).toEqual([])
    expect(rolesIn({ realm_access: { roles: { planung: true } } })).toEqual([])
    expect(rolesIn({}, 'constructor.name')).toEqual([])
    expect(personOf({ ...SOMEBODY, groups: ['it'] }, undefined).roles).toEqual([])
  })

  it('believes an address only when the provider says outright that it is verified', () => {
    const emailOf = (claims: object) => personOf({ ...SOMEBODY, ...claims }, undefined).email
    expect(emailOf({ email: 'Rita@Stadt.example', email_verified: true })).toBe('rita@stadt.example')
    expect(emailOf({ email: 'rita@stadt.example' })).toBeUndefined()
    expect(emailOf({ email: 'rita@stadt.example', email_verified: 'true' })).toBeUndefined()
    expect(emailOf({ email: 'rita', email_verified: true })).toBeUndefined()
  })

  it('takes the name as it is told, whole or in parts, and none that is blank', () => {
    const nameOf = (claims: object) => personOf({ ...SOMEBODY, ...claims }, undefined).name
    expect(nameOf({ name: ' Rita Rat ' })).toBe('Rita Rat')
    expect(nameOf({ given_name: 'Rita', family_name: 'Rat' })).toBe('Rita Rat')
    expect(nameOf({ name: 'R'.repeat(400) })).toHaveLength(300)
    expect(nameOf({ name: '  ' })).toBeUndefined()
    expect(nameOf({})).toBeUndefined()
  })
})

describe('mergeClaims', () => {
  it('never takes the word for one address as that for another', () => {
    const idToken = { ...SOMEBODY, email: 'rita@stadt.example', email_verified: true, groups: ['it'] }
    expect(mergeClaims(idToken, { email: 'bernd@stadt.example' })).toEqual({
      ...SOMEBODY,
      email: 'bernd@stadt.example',
      groups: ['it'],
    })
    expect(mergeClaims(idToken, { name: 'Rita' })).toEqual({ ...idToken, name: 'Rita' })
    const turned = { ...SOMEBODY, email: 'rita@stadt.example' }
    expect(mergeClaims(turned, { email_verified: true })['email_verified']).toBeUndefined()
  })
})
