import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ROLES } from '../plan'
import { idOf } from '../testing'
import {
  credentialsSchema,
  emailSchema,
  membershipSchema,
  MOST_TOKEN_DAYS,
  municipalityPatchSchema,
  newApiTokenSchema,
  newInvitationSchema,
  newMunicipalitySchema,
  passwordSchema,
  registeredDepartmentSchema,
  reorganisationSchema,
  rolesSchema,
  secondFactorCodeSchema,
} from './index'

/** Where the first objection points, or nothing when there is none. */
function objection(schema: z.ZodType, value: unknown): string | undefined {
  return schema.safeParse(value).error?.issues[0]?.path.join('.')
}

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success

describe('an e-mail address', () => {
  it('is the same with capitals and with spaces around it', () => {
    expect(emailSchema.parse('  Ada.Weber@Stadt.Example\n')).toBe('ada.weber@stadt.example')
    expect(credentialsSchema.parse({ email: ' ADA@stadt.example', password: ' x ' })).toEqual({
      email: 'ada@stadt.example',
      password: ' x ',
    })
    const { adminEmail } = newMunicipalitySchema.parse({ name: 'Stadt', adminEmail: ' ADA@stadt.example ' })
    expect(adminEmail).toBe('ada@stadt.example')
  })

  it.each([
    '',
    'ada',
    'ada@',
    '@stadt.example',
    'ada@stadt',
    'ada weber@stadt.example',
    `${'a'.repeat(254)}@b.de`,
  ])('is not "%s"', (email) => {
    expect(accepts(emailSchema, email)).toBe(false)
  })

  it('is not another one by letters that look alike in lower case', () => {
    expect('\u212a'.toLowerCase()).toBe('k')
    expect(accepts(emailSchema, 'ada@\u212aommune.example')).toBe(false)
  })

  it('is described to clients as what it is', () => {
    expect(z.toJSONSchema(emailSchema, { io: 'input' })).toMatchObject({
      type: 'string',
      format: 'email',
      maxLength: 254,
    })
  })
})

describe('a password', () => {
  it('has twelve characters at least, and may be a sentence', () => {
    expect(accepts(passwordSchema, 'elf Zeichen')).toBe(false)
    expect(accepts(passwordSchema, 'zwölfZeichen')).toBe(true)
    expect(accepts(passwordSchema, 'x'.repeat(200))).toBe(true)
    expect(accepts(passwordSchema, 'x'.repeat(201))).toBe(false)
  })

  it('keeps its spaces, at its ends too', () => {
    expect(passwordSchema.parse('  viele Worte ')).toBe('  viele Worte ')
  })

  it('may be any at sign-in, for rules change; but not without end', () => {
    const email = 'ada@stadt.example'
    expect(accepts(credentialsSchema, { email, password: 'kurz' })).toBe(true)
    expect(objection(credentialsSchema, { email, password: '' })).toBe('password')
    expect(objection(credentialsSchema, { email, password: 'x'.repeat(201) })).toBe('password')
  })
})

it('a code of the second factor may be typed with spaces around it', () => {
  expect(secondFactorCodeSchema.parse(' 123 456 ')).toBe('123 456')
  expect(accepts(secondFactorCodeSchema, '12345')).toBe(false)
  expect(accepts(secondFactorCodeSchema, '     1')).toBe(false)
  expect(accepts(secondFactorCodeSchema, 'x'.repeat(41))).toBe(false)
})

describe('a membership', () => {
  const membership = { roles: ['departmentHead'], departmentIds: [idOf(2)] }

  it('has one role at least, and each once', () => {
    expect(accepts(rolesSchema, [...ROLES])).toBe(true)
    expect(accepts(rolesSchema, [])).toBe(false)
    expect(accepts(rolesSchema, ['admin', 'admin'])).toBe(false)
    expect(accepts(rolesSchema, ['mayor'])).toBe(false)
  })

  it('names each department once, or none', () => {
    expect(accepts(membershipSchema, membership)).toBe(true)
    expect(accepts(membershipSchema, { ...membership, departmentIds: [] })).toBe(true)
    expect(objection(membershipSchema, { ...membership, departmentIds: [idOf(2), idOf(2)] })).toBe(
      'departmentIds',
    )
    expect(objection(membershipSchema, { ...membership, departmentIds: ['Hauptamt'] })).toBe(
      'departmentIds.0',
    )
  })

  it('is what somebody is invited to, and nothing more', () => {
    const email = 'ada@stadt.example'
    expect(newInvitationSchema.parse({ email, ...membership })).toEqual({ email, ...membership })
    expect(objection(newInvitationSchema, { email, ...membership, roles: [] })).toBe('roles')
    expect(accepts(newInvitationSchema, { email, ...membership, isOperator: true })).toBe(false)
  })
})

describe('a municipality', () => {
  it('begins in Thuringia unless told otherwise', () => {
    expect(newMunicipalitySchema.parse({ name: ' Stadt ', adminEmail: 'ada@stadt.example' })).toEqual({
      name: 'Stadt',
      land: 'DE-TH',
      adminEmail: 'ada@stadt.example',
    })
    expect(objection(newMunicipalitySchema, { name: ' ', adminEmail: 'ada@stadt.example' })).toBe('name')
  })

  it('is changed in its settings only', () => {
    expect(accepts(municipalityPatchSchema, {})).toBe(true)
    expect(accepts(municipalityPatchSchema, { name: 'Neu', land: 'DE-BE', secondFactorRequired: true })).toBe(
      true,
    )
    expect(accepts(municipalityPatchSchema, { isDemo: true })).toBe(false)
    expect(objection(municipalityPatchSchema, { land: 'Thüringen' })).toBe('land')
  })
})

describe('a step of a reorganisation', () => {
  const id = idOf(2)

  it.each([
    { kind: 'create', name: 'Amt' },
    { kind: 'create', id, name: 'Amt', number: '17', parentId: idOf(3) },
    { kind: 'rename', id, name: 'Amt', number: '' },
    { kind: 'move', id, parentId: null },
    { kind: 'move', id, parentId: idOf(3) },
    { kind: 'merge', id, intoId: idOf(3) },
    { kind: 'merge', id, intoId: idOf(3), on: '2027-01-01' },
    { kind: 'retire', id },
    { kind: 'retire', id, on: '2027-01-01' },
    { kind: 'revive', id },
  ])('is one of its kinds: %j', (step) => {
    expect(accepts(reorganisationSchema, step)).toBe(true)
  })

  it.each([
    ['a kind that there is not', { kind: 'split', id }, 'kind'],
    ['a department without a name', { kind: 'create', name: ' ' }, 'name'],
    ['a number that is too long', { kind: 'rename', id, name: 'Amt', number: 'x'.repeat(21) }, 'number'],
    ['a renaming without a number', { kind: 'rename', id, name: 'Amt' }, 'number'],
    ['a move to nowhere', { kind: 'move', id }, 'parentId'],
    ['a merger into nothing', { kind: 'merge', id }, 'intoId'],
    ['a day that is none', { kind: 'retire', id, on: '2027-02-30' }, 'on'],
    ['no department', { kind: 'revive' }, 'id'],
    ['what belongs to another kind', { kind: 'revive', id, name: 'Amt' }, ''],
  ])('is not %s', (_, step, path) => {
    expect(objection(reorganisationSchema, step)).toBe(path)
  })

  it('has what it does not say of a new department filled in', () => {
    expect(reorganisationSchema.parse({ kind: 'create', name: ' Amt ' })).toEqual({
      kind: 'create',
      name: 'Amt',
      number: '',
      parentId: null,
    })
  })
})

it('a department of the register says where its work went', () => {
  const department = {
    id: idOf(2),
    parentId: null,
    number: '',
    name: 'Amt',
    retiredOn: null,
    mergedIntoId: null,
  }
  expect(accepts(registeredDepartmentSchema, department)).toBe(true)
  expect(
    accepts(registeredDepartmentSchema, { ...department, retiredOn: '2027-01-01', mergedIntoId: idOf(3) }),
  ).toBe(true)
  const { mergedIntoId: _, ...copy } = department
  expect(objection(registeredDepartmentSchema, copy)).toBe('mergedIntoId')
})

describe('a token', () => {
  const token = { name: 'Export', municipalityId: idOf(2), scope: 'read', days: 30 }

  it.each([1, MOST_TOKEN_DAYS])('may be valid for %d days', (days) => {
    expect(accepts(newApiTokenSchema, { ...token, days })).toBe(true)
  })

  it.each([0, -1, 1.5, MOST_TOKEN_DAYS + 1, Number.POSITIVE_INFINITY, '30', null])(
    'is not valid for %s days',
    (days) => {
      expect(objection(newApiTokenSchema, { ...token, days })).toBe('days')
    },
  )

  it('has a name, one of two scopes and a municipality', () => {
    expect(MOST_TOKEN_DAYS).toBe(365)
    expect(accepts(newApiTokenSchema, { ...token, scope: 'write' })).toBe(true)
    expect(objection(newApiTokenSchema, { ...token, scope: 'admin' })).toBe('scope')
    expect(objection(newApiTokenSchema, { ...token, name: ' ' })).toBe('name')
    expect(objection(newApiTokenSchema, { ...token, municipalityId: 'alle' })).toBe('municipalityId')
  })
})
