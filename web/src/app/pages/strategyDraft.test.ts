import { expect, test } from 'vitest'
import { formatOf, type Translate } from '../i18n'
import { draftErrors, emptyDraft, strategyOfDraft } from './strategyDraft'

const key: Translate = (name, params) => [name, params?.latest].filter(Boolean).join(' ')
const check = (fields: Partial<ReturnType<typeof emptyDraft>>) =>
  draftErrors({ ...emptyDraft('2026-11-23'), title: 'Digitales Rathaus', ...fields }, key, formatOf('de'))

test('proposes the five years from the next January on', () => {
  const { start, end } = emptyDraft('2026-11-23')
  expect([start, end]).toEqual(['2027-01-01', '2031-12-31'])
  expect(check({})).toEqual({})
})

test('asks for what is missing', () => {
  expect(check({ title: '  ', end: null })).toEqual({
    title: 'domain.rule.missing',
    end: 'domain.rule.missing',
  })
})

test('says until when a strategy may last', () => {
  expect(check({ start: '2026-03-01', end: '2031-03-01' })).toEqual({
    end: 'domain.rule.horizon 28.02.2031',
  })
})

test('knows that an end does not lie before its start', () => {
  expect(check({ start: '2026-03-01', end: '2026-02-01' })).toEqual({
    end: 'domain.rule.endNotBeforeStart',
  })
})

test('keeps one id, so that a form sent twice makes one strategy', () => {
  const draft = { ...emptyDraft('2026-11-23'), title: ' Digitales Rathaus ' }
  expect(strategyOfDraft(draft)).toMatchObject({ id: draft.id, title: 'Digitales Rathaus' })
  expect(strategyOfDraft({ ...draft, end: null })).toBeUndefined()
})
