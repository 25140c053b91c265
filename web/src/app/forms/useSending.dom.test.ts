import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { defineComponent, h, reactive } from 'vue'
import { ProblemError, UnreachableError } from '../api'
import { useSending } from './useSending'

const taken = new ProblemError({ type: 'urn:fahrplan:problem:email-taken', title: 'Taken', status: 409 })

/** A form of one field, as pages write it. */
function form(send: () => Promise<void>) {
  const draft = reactive({ email: '' })
  let sending!: ReturnType<typeof useSending<typeof draft>>
  const component = defineComponent({
    setup() {
      sending = useSending({
        draft,
        check: ({ email }) => (email === '' ? { email: 'fehlt' } : {}),
        send,
        explain: (error) => (error.problem.status === 409 ? { email: 'vergeben' } : undefined),
      })
      return () =>
        h('form', { ref: 'form' }, [
          h('input', { 'aria-invalid': sending.errors.value.email ? 'true' : undefined }),
        ])
    },
  })
  const wrapper = mount(component, { attachTo: document.body })
  return { draft, sending, input: wrapper.get('input').element }
}

test('complains after the first attempt, at the field, and does not send', async () => {
  const send = vi.fn<() => Promise<void>>(async () => {})
  const { sending, input } = form(send)
  expect(sending.errors.value).toEqual({})
  await sending.submit()
  expect([sending.errors.value, document.activeElement]).toEqual([{ email: 'fehlt' }, input])
  expect(send).not.toHaveBeenCalled()
})

test('shows what the server says at the field until something is changed', async () => {
  const { draft, sending } = form(() => Promise.reject(taken))
  draft.email = 'anna@stadt.example'
  await sending.submit()
  expect([sending.errors.value, draft.email]).toEqual([{ email: 'vergeben' }, 'anna@stadt.example'])
  draft.email = 'bernd@stadt.example'
  await vi.waitFor(() => expect(sending.errors.value).toEqual({}))
})

test('shows at its field what the server says of one, and keeps what was typed', async () => {
  const guessable = new ProblemError({
    type: 'urn:fahrplan:problem:invalid-body',
    title: 'Not valid',
    status: 422,
    errors: [{ pointer: '/email', field: 'email', rule: 'passwordGuessable', message: 'is easily guessed' }],
  })
  const { draft, sending, input } = form(() => Promise.reject(guessable))
  draft.email = 'passwort1234'
  await sending.submit()
  expect(sending.errors.value).toEqual({ email: expect.stringContaining('leicht zu erraten') as string })
  expect([draft.email, document.activeElement]).toEqual(['passwort1234', input])
})

test('says over the form what concerns no field, and lets it be tried again', async () => {
  const answers = [Promise.reject(new UnreachableError()), Promise.resolve()]
  const { draft, sending } = form(() => answers.shift()!)
  draft.email = 'anna@stadt.example'
  await sending.submit()
  expect(sending.errors.value.form).toContain('nicht erreichbar')
  expect(sending.busy.value).toBe(false)
  await sending.submit()
  expect(sending.errors.value).toEqual({})
})

test('sends once, however often the button is pressed', async () => {
  let answer = () => {}
  const send = vi.fn<() => Promise<void>>(() => new Promise((resolve) => (answer = resolve)))
  const { draft, sending } = form(send)
  draft.email = 'anna@stadt.example'
  const first = sending.submit()
  await sending.submit()
  answer()
  await first
  expect(send).toHaveBeenCalledOnce()
})
