import { expect, test } from 'vitest'
import { useDraft } from './useDraft'

const member = () => ({ name: 'Hauptamt', number: '10', roles: ['admin'] })

test('what was typed is still there when the form opens again', () => {
  useDraft('again', member).fields.name = 'Haupt'
  expect(useDraft('again', member).fields.name).toBe('Haupt')
})

test('a form that nobody touched begins anew', () => {
  useDraft('anew', member)
  expect(useDraft('anew', () => ({ ...member(), name: 'Zentralamt' })).fields.name).toBe('Zentralamt')
})

test('tells the fields that differ, with what they were', () => {
  const draft = useDraft('differ', member)
  draft.fields.roles = ['admin']
  expect(draft.isDirty.value).toBe(false)
  draft.fields.roles = ['strategist']
  expect(draft.changed()).toEqual({ before: { roles: ['admin'] }, after: { roles: ['strategist'] } })
})

test('what others change shows where nobody has typed, and nowhere else', () => {
  const draft = useDraft('follow', member)
  draft.fields.name = 'Haupt'
  draft.follow({ ...member(), name: 'Zentralamt', number: '11' })
  expect(draft.fields).toEqual({ ...member(), name: 'Haupt', number: '11' })
  expect(draft.changed()).toEqual({ before: { name: 'Hauptamt' }, after: { name: 'Haupt' } })
})

test('discarded it is as it began', () => {
  const draft = useDraft('discard', member)
  draft.fields.name = ''
  draft.discard()
  expect(draft.fields).toEqual(member())
  expect(draft.isDirty.value).toBe(false)
})

test('what is typed while the rest is on its way to the server stays typed', () => {
  const draft = useDraft('typed', member)
  draft.fields.name = 'Haupt'
  const sent = { ...draft.fields }
  draft.fields.number = '11'
  draft.settle({ ...member(), name: 'Haupt' }, sent)
  expect(draft.changed()).toEqual({ before: { number: '10' }, after: { number: '11' } })
})
