import { expect, test } from 'vitest'
import { complaints, emailComplaint, newPasswordComplaint, titleComplaint } from './accountRules'

test.each(['anna.adler@stadt.example', ' anna@stadt.example '])('takes the address “%s”', (email) => {
  expect(emailComplaint(email)).toBeUndefined()
})

test.each(['', '   ', 'anna', 'anna@', '@stadt.example', 'anna adler@stadt.example'])(
  'asks for another address than “%s”',
  (email) => {
    expect(emailComplaint(email)).toBeTruthy()
  },
)

test('asks for twelve characters and for nothing else', () => {
  expect(newPasswordComplaint('elf Zeichen')).toContain('12')
  expect(newPasswordComplaint('zwölf Zeiche')).toBeUndefined()
  expect(newPasswordComplaint('            ')).toBeUndefined()
})

test('a name is one line that is not blank', () => {
  expect(titleComplaint(' ')).toBeTruthy()
  expect(titleComplaint('Anna Adler')).toBeUndefined()
  expect(titleComplaint('x'.repeat(301))).toBeTruthy()
})

test('a name in which something is hidden is to be typed anew', () => {
  expect(titleComplaint('Anna\u202e Adler')).toContain('unsichtbare')
})

test('nothing to complain about is nothing at all', () => {
  expect(complaints({ name: undefined, email: 'fehlt' })).toEqual({ email: 'fehlt' })
})
