import { idOf } from '@fahrplan/shared/testing'
import { expect, test } from 'vitest'
import { formatOf, type Translate } from '../i18n'
import { draftErrors, emptyDraft, strategyOfDraft } from './strategyDraft'

const HERE = idOf(1)
const key: Translate = (name, params) => [name, params?.latest].filter(Boolean).join(' ')
const draftWith = (fields: Partial<ReturnType<typeof emptyDraft>>) => ({
  ...emptyDraft('2026-11-23', HERE),
  title: 'Digitales Rathaus',
  ...fields,
})
const check = (fields: Parameters<typeof draftWith>[0]) => draftErrors(draftWith(fields), key, formatOf('de'))

test('proposes the five years from the next January on', () => {
  const { start, end } = emptyDraft('2026-11-23', HERE)
  expect([start, end]).toEqual(['2027-01-01', '2031-12-31'])
  expect(check({})).toEqual({})
})

test('asks for what is missing', () => {
  expect(check({ title: '  ', end: null, municipalityId: null })).toEqual({
    municipalityId: 'domain.rule.missing',
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
    end: 'Das Ende liegt vor dem Beginn.',
  })
})

test('keeps one id, so that a form sent twice makes one strategy', () => {
  const draft = draftWith({ title: ' Digitales Rathaus ', beginning: 'resolution' })
  expect(strategyOfDraft(draft, 'DE-SN')).toEqual({
    id: draft.id,
    title: 'Digitales Rathaus',
    municipalityId: HERE,
    template: 'resolution',
    start: '2027-01-01',
    end: '2031-12-31',
    land: 'DE-SN',
  })
  expect(strategyOfDraft({ ...draft, end: null }, 'DE-SN')).toBeUndefined()
})

test('a copy takes its term over from the original, which has to be chosen', () => {
  const draft = draftWith({ beginning: 'copy', start: null, end: null })
  expect(draftErrors(draft, key, formatOf('de'))).toEqual({ copyOf: 'domain.rule.missing' })
  const copy = { ...draft, copyOf: idOf(2) }
  expect(draftErrors(copy, key, formatOf('de'))).toEqual({})
  expect(strategyOfDraft(copy, 'DE-TH')).toEqual({
    id: draft.id,
    title: 'Digitales Rathaus',
    municipalityId: HERE,
    copyOf: idOf(2),
  })
})
