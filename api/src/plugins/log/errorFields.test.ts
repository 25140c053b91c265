import { DrizzleQueryError } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { errorFields } from './errorFields'

describe('errorFields', () => {
  it('says what failed and where, down to the cause', () => {
    const cause = Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED' })
    const fields = errorFields(new TypeError('no answer', { cause }))
    expect(fields).toMatchObject({
      type: 'TypeError',
      message: 'no answer',
      cause: { message: 'connect failed', code: 'ECONNREFUSED' },
    })
    expect(fields.frames?.[0]).toContain('errorFields.test')
  })

  it('keeps what people wrote out of the log', () => {
    const error = new DrizzleQueryError(
      'insert into measure values ($1)',
      ['Geheimes Vorhaben'],
      new Error('no'),
    )
    const logged = JSON.stringify(errorFields(error))
    expect(logged).toContain('insert into measure')
    expect(logged).not.toContain('Geheimes')
  })

  it('takes whatever was thrown', () => {
    expect(errorFields('just text')).toEqual({ type: 'string', message: '' })
  })
})
