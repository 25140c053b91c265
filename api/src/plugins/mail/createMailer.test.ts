import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort, type MailServer, startMailServer } from '../../testing'
import { createMailer } from './createMailer'

const MAIL = { to: 'änne@stadt.example', subject: 'Grüße / Greetings', text: 'Guten Tag,\n\nschöne Grüße.\n' }

describe('the mailer', () => {
  const logged: unknown[] = []
  const log = { error: (...entry: unknown[]) => void logged.push(entry) }
  const mailer = (smtpUrl: string) => createMailer({ smtpUrl, from: 'Fahrplan <plan@stadt.example>' }, log)
  let servers: MailServer[] = []
  afterEach(async () => {
    for (const server of servers) await server.stop()
    servers = []
    logged.length = 0
  })

  async function start(options: SMTPServerOptions = {}): Promise<MailServer> {
    const server = await startMailServer(options)
    servers.push(server)
    return server
  }

  it('sends plain text through the mail server', async () => {
    const server = await start()
    expect(mailer(server.url)).toMatchObject({ canSend: true })
    expect(await mailer(server.url).send({ ...MAIL, to: 'anna@stadt.example' })).toBe(true)
    const mail = await server.next()
    expect(mail).toMatchObject({ from: 'plan@stadt.example', to: ['anna@stadt.example'] })
    expect(mail.subject).toBe(MAIL.subject)
    expect(mail.text.replaceAll('\r\n', '\n').trim()).toBe(MAIL.text.trim())
    expect(mail.source).toMatch(/^Content-Type: text\/plain/im)
    expect(mail.source).toMatch(/^From: Fahrplan <plan@stadt.example>/im)
    expect(mail.source).toMatch(/^Auto-Submitted: auto-generated/im)
  })

  it('sends to one address, whatever else it looks like', async () => {
    const server = await start()
    await mailer(server.url).send({ ...MAIL, to: '"a,b@evil.example,"@stadt.example' })
    expect(server.mails.flatMap(({ to }) => to)).not.toContain('b@evil.example')
  })

  it('signs in where the server wants it', async () => {
    const server = await start({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'plan' && password === 'pass/word'
          ? done(null, { user: 'plan' })
          : done(new Error('no')),
    })
    const withPassword = (password: string) => server.url.replace('//', `//plan:${password}@`)
    expect(await mailer(withPassword('pass%2Fword')).send(MAIL)).toBe(true)
    expect(await mailer(withPassword('wrong')).send(MAIL)).toBe(false)
    expect(JSON.stringify(logged)).toContain('EAUTH')
    expect(JSON.stringify(logged)).not.toContain('wrong')
  })

  it('sends nothing without TLS where TLS is wanted', async () => {
    const server = await start()
    expect(await mailer(`${server.url}?requireTLS=true`).send(MAIL)).toBe(false)
    expect(server.mails).toEqual([])
  })

  it('says that it could not, and logs no address', async () => {
    const server = await start({
      onRcptTo: ({ address }, _session, done) => done(new Error(`no ${address} here`)),
    })
    expect(await mailer(server.url).send({ ...MAIL, to: 'anna@stadt.example' })).toBe(false)
    expect(JSON.stringify(logged)).toContain('EENVELOPE')
    expect(JSON.stringify(logged)).not.toMatch(/anna|stadt/)
  })

  it('says that it could not where nobody listens', async () => {
    expect(await mailer(`smtp://127.0.0.1:${await freePort()}`).send(MAIL)).toBe(false)
  })

  it('says that it cannot where there is no server', async () => {
    const none = createMailer(undefined, log)
    expect(none.canSend).toBe(false)
    expect(await none.send(MAIL)).toBe(false)
  })
})
