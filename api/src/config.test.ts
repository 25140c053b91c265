import { germanDayOf } from '@fahrplan/shared/kernel'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config'

describe('readConfig', () => {
  it('needs no variable at all', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', dataDir: './data' })
    expect(config.databaseUrl).toBeUndefined()
    expect(config.today()).toBe(germanDayOf(new Date()))
  })

  it('takes an empty variable for a missing one', () => {
    const config = readConfig({ PORT: '', DATABASE_URL: '', FAHRPLAN_TODAY: '', LOG_LEVEL: '' })
    expect(config).toMatchObject({ port: 3000, databaseUrl: undefined, logLevel: undefined })
  })

  it('stops the clock where a day is given', () => {
    expect(readConfig({ FAHRPLAN_TODAY: '2027-03-15' }).today()).toBe('2027-03-15')
  })

  it.each([
    ['PORT', '80 80'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://city:secret@db/plan'],
    ['FAHRPLAN_TODAY', '2027-02-30'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'https://city:secret@mail.example'],
    ['SMTP_URL', 'smtp:'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'Plan <plan@stadt.example>, other@stadt.example'],
  ])('names %s when it holds "%s", without repeating the value', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} `))
    expect(() => readConfig({ [name]: value })).not.toThrow(/secret/)
  })

  it('sends mail by a server with a sender, and asks for the one that is missing', () => {
    const SMTP_URL = 'smtps://city:secret@mail.example:465'
    expect(readConfig({}).mail).toBeUndefined()
    const { mail } = readConfig({ SMTP_URL, MAIL_FROM: 'Fahrplan <plan@stadt.example>' })
    expect(mail).toEqual({ smtpUrl: SMTP_URL, from: 'Fahrplan <plan@stadt.example>' })
    expect(() => readConfig({ SMTP_URL })).toThrow(/^MAIL_FROM fehlt/)
  })
})
