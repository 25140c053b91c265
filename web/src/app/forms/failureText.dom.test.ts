import { expect, test } from 'vitest'
import { ProblemError, UnreachableError } from '../api'
import { failureText } from './failureText'

const tooMany = (retryAfter: number) =>
  new ProblemError({
    type: 'urn:fahrplan:problem:too-many-attempts',
    title: 'Too many attempts',
    status: 429,
    retryAfter,
  })

test.each([
  [1, 'eine Sekunde'],
  [45, '45 Sekunden'],
  [90, '90 Sekunden'],
  [91, '2 Minuten'],
  [900, '15 Minuten'],
])('says how long to wait: %i seconds', (seconds, words) => {
  expect(failureText(tooMany(seconds))).toContain(words)
})

test('tells a server that is away from one that refuses', () => {
  expect(failureText(new UnreachableError())).toContain('nicht erreichbar')
  const refused = new ProblemError({
    type: 'about:blank',
    title: 'Bad',
    status: 400,
    detail: 'No such thing',
  })
  expect(failureText(refused)).toContain('No such thing')
})
