import { expect, test } from 'vitest'
import { localPath } from './localPath'

const home = 'https://fahrplan.example.org'

test('goes back to a page of this application', () => {
  expect(localPath('/fahrplan?select=1#x', home)).toBe('/fahrplan?select=1#x')
})

test.each([
  ['another site', 'https://elsewhere.example.org/'],
  ['another site without its protocol', '//elsewhere.example.org/x'],
  ['another site written with backslashes', '/\\elsewhere.example.org'],
  ['another site behind a tab', '/\t/elsewhere.example.org'],
  ['a script', 'javascript:alert(1)'],
  ['nothing', undefined],
  ['several', ['/a', '/b']],
])('does not go to %s', (_, wanted) => {
  expect(localPath(wanted, home)).toBe('/')
})
